import '../shared/shared.css';
import '../recording/recording.css';
import '../map/map.css';
import './needs.css';
import { defineSurface } from '../shared/element';
import { Skeleton } from '../shared/Skeleton';
import { Needs } from './Needs';

defineSurface(
  'needfirst-needs',
  'needs',
  () => <Skeleton />,
  ({ base, attribute }, language) => (
    <Needs key={attribute('project')} project={attribute('project')} base={base} language={language} />
  ),
);
