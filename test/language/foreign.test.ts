import { expect, test } from '@jest/globals';
import { loadForeignTongue } from '../../src/language/foreign.ts';

const tongue = loadForeignTongue();
function check(text: string, language: string | null): void {
  expect([text, tongue(text)]).toEqual([text, language]);
}

test('an article is told by its small words', () => {
  check('The mayor said on Monday that the bridge would not be closed, and that nobody had asked her about it.', 'en');
  check('Der Bürgermeister sagte am Montag, dass die Brücke nicht geschlossen wird und dass niemand ihn gefragt hat.', 'de');
  check('Le maire a dit lundi que le pont ne sera pas fermé et que personne ne lui a posé la question dans la ville.', 'fr');
  check('El alcalde dijo el lunes que no se va a cerrar el puente y que nadie le ha preguntado por las obras.', 'es');
  check('Il sindaco ha detto lunedì che il ponte non sarà chiuso e che nessuno gli ha chiesto della strada.', 'it');
  check('De burgemeester zei maandag dat de brug niet wordt gesloten en dat niemand het hem heeft gevraagd.', 'nl');
  check('Burmistrz powiedział, że most nie jest zamknięty i że nikt się go o to nie pytał, ale to może się zmienić.', 'pl');
});

test('and by its letters', () => {
  check('市长星期一说大桥不会关闭，也没有人问过他这件事。他还说明年春天会再检查一次。', 'zh');
  check('市長は月曜日に、橋は閉鎖されないと述べた。だれも私に尋ねなかったと彼は話した。', 'ja');
  check('Мэр сказал в понедельник, что мост не будет закрыт и что никто его об этом не спросил, но это может быть и так.', 'ru');
  check('Ο δήμαρχος είπε τη Δευτέρα ότι η γέφυρα δεν θα κλείσει και ότι κανείς δεν τον ρώτησε.', 'el');
});

test('English with foreign words in it stays English', () => {
  check(
    '“Das ist nicht wahr,” the minister said in German, and then, to the surprise of all in the room, he said it again in French.',
    'en',
  );
  check(
    'The party of die-hards in the town of An Daingean was on a boat to Den Helder, so a man told us, and no one was on it.',
    'en',
  );
});

test('too few words, or only names and numbers, say nothing', () => {
  check('', null);
  check('Vier Fische.', null);
  check('Oslo 3 Bergen 1 Tromsø 2 Bodø 2 Molde 0 Viking 0 Brann 4 Odd 1 Lyn Skeid Start Stabæk Vard', null);
  check('東京', null);
});
