import '../shared/shared.css';
import './ranking.css';
import { defineSurface } from '../shared/element';
import { Ranking } from './Ranking';
import { Skeleton } from './Skeleton';

defineSurface(
  'needfirst-ranking',
  'ranking',
  () => <Skeleton />,
  ({ base, attribute }, language) => (
    <Ranking key={attribute('project')} project={attribute('project')} base={base} language={language} />
  ),
);
