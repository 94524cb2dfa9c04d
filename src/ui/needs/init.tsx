import '../shared/shared.css';
import './needs.css';
import { defineSurface } from '../shared/element';
import { Skeleton } from '../panel/Skeleton';

defineSurface(
  'needfirst-needs',
  'needs',
  () => <Skeleton />,
  () => <Skeleton />,
);
