import '../shared/shared.css';
import '../recording/recording.css';
import '../map/map.css';
import './panel.css';
import { defineSurface } from '../shared/element';
import { Panel } from './Panel';
import { Skeleton } from '../shared/Skeleton';

defineSurface(
  'needfirst-panel',
  'panel',
  () => <Skeleton />,
  ({ base, attribute }, language) => (
    <Panel key={attribute('issue')} issue={attribute('issue')} base={base} language={language} />
  ),
);
