import { dumpContract } from './dump.contract.js';
import { sqlitePlace } from '../support/movable-places.js';

dumpContract('from SQLite to SQLite', sqlitePlace, sqlitePlace);
