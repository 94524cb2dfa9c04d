import '../shared/shared.css';
import '../recording/recording.css';
import './start.css';
import { defineSurface } from '../shared/element';
import { Skeleton } from '../shared/Skeleton';
import { Start } from './Start';

defineSurface(
  'needfirst-start',
  'start',
  () => <Skeleton />,
  ({ base, attribute }, language) => (
    <Start key={attribute('project')} project={attribute('project')} base={base} language={language} />
  ),
);
