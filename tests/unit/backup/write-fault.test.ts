import { describe, expect, it } from 'vitest';
import { explainWriteFault, NotReadBack } from '@/lib/backup/backup-files';

const ofSystem = (code: string, syscall = 'open') =>
  Object.assign(new Error(`${code}: it failed`), { code, syscall, path: '/safe/x.gz.1.tmp' });
const ofNetwork = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED', syscall: 'connect' });

describe('a backup that cannot be written', () => {
  it.each([
    ['a full disk', ofSystem('ENOSPC', 'write'), /disk of \/safe is full/, /room/],
    ['a used-up quota', ofSystem('EDQUOT', 'write'), /disk of \/safe is full/, /room/],
    ['a read-only disk', ofSystem('EROFS'), /read-only/, /writable/],
    ['a folder of another user', ofSystem('EACCES'), /cannot write to \/safe/, /permission/],
    ['a file in the place of the folder', ofSystem('ENOTDIR', 'mkdir'), /\/safe is not a folder/, /file/],
    ['a folder that is gone', ofSystem('ENOENT'), /writing to \/safe failed \(ENOENT/, /folder/],
    ['a failing disk', ofSystem('EIO', 'write'), /writing to \/safe failed \(EIO/, /disk/],
    ['a disk that returns something else', new NotReadBack('x'), /\/safe could not be read back/, /disk/],
    ['a database that fails', new Error('invalid page'), /database could not be read \(invalid page\)/, /database/],
    ['a database that is gone', ofNetwork, /database could not be read \(connect/, /database/],
  ])('because of %s is explained with its reason and a remedy', (_, cause, reason, remedy) => {
    const explained = explainWriteFault('/safe', cause);
    expect(explained.reason).toMatch(reason);
    expect(explained.remedy).toMatch(remedy);
  });
});
