import '../shared/shared.css';
import '../recording/recording.css';
import './settings.css';
import { defineSurface } from '../shared/element';
import { Skeleton } from '../shared/Skeleton';
import { Settings } from './Settings';

defineSurface(
  'needfirst-settings',
  'settings',
  () => <Skeleton />,
  ({ base, attribute }, language) => (
    <Settings
      key={attribute('project')}
      scope={attribute('project') || null}
      administers={attribute('admin') === 'true'}
      base={base}
      language={language}
    />
  ),
);
