// Where an archive is: in the one file of this name, whatever else lies in its folder.

export const ARCHIVE_FILE = 'quoth.sqlite';
