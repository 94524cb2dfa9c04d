import '../shared/shared.css';
import './panel.css';
import { defineSurface } from '../shared/element';
import { Panel } from './Panel';
import { Skeleton } from './PanelView';

defineSurface(
  'needfirst-panel',
  'panel',
  () => <Skeleton />,
  ({ base, attribute }, language) => (
    <Panel key={attribute('issue')} issue={attribute('issue')} base={base} language={language} />
  ),
);
