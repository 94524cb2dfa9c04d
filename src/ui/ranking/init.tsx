import '../shared/shared.css';
import './ranking.css';
import { defineSurface } from '../shared/element';
import { askEarly } from './api';
import { Ranking } from './Ranking';
import { rememberedQuery } from './route';
import { Skeleton } from './Skeleton';

defineSurface(
  'needfirst-ranking',
  'ranking',
  ({ base, attribute }) => {
    // The list and the texts come side by side.
    askEarly(base, rememberedQuery(attribute('project')));
    return <Skeleton />;
  },
  ({ base, attribute }, language) => (
    <Ranking key={attribute('project')} project={attribute('project')} base={base} language={language} />
  ),
);
