import '../shared/shared.css';
import './ranking.css';
