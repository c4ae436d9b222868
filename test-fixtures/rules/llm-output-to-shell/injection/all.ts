export { agent } from './main';
export { Scheduler } from './scheduler';
export { OtherBackup, RsyncBackup } from './tasks/backup';
export { Bell } from './tasks/notify';
export { TarRestorer } from './tasks/restore';
