// What stands beside a verb of speech and was said by nobody.

import { describe, test } from '@jest/globals';
import { checkReported } from './reported.ts';

describe('nobody said', () => {
  test.each([
    [
      'it once, nor said nothing',
      'If Ida Lund said it once, she declared it 20 times. Karl Moss said nothing when the boat sank.',
    ],
    ['it outright, nor them on the radio', 'They deny it outright. Karl Moss boasts about them on the radio.'],
    ['half a sentence', 'While prices fell, officials agreed. Although Ida Lund called it odd, few disagree.'],
    ['so', 'Karl Moss said so addressing the crew.'],
    ['what others laugh at', 'The mayor scoffed at a report in a daily that he would resign.'],
    ['what a plan does that somebody announced', 'A plan announced by Norland takes effect in May.'],
    ['what those do who blame nobody', 'Even those not directly blaming the board showed the strain.'],
    ['what Ida Lund points to', 'Ida Lund stood up, pointing to the boats behind her.'],
    ['what a story is of', 'It told the story of Tulla pickers - a matter that Karl Moss had found.'],
    ['on which show it was', 'In a long talk on “Early Hour,” co-host Mika Brand asked Ida Lund about the port.'],
    ['to which show it was', 'Speaking to Norvale News’s “Late Hour,” the pollster Joel Benson lashed out at Karl Moss.'],
    ['after what it was asked', 'Not long after Ida Lund sent the note, the reporter asked the clerk about the port.'],
    [
      'when it was ordered',
      'When a nurse who had been treating the sick came home, the mayor ordered such a ban, even though she was well.',
    ],
    ['while what it was written', 'On Tuesday, even as shares in the mill were falling, Karl Moss wrote to traders.'],
    ['what the writer of rules is', 'Norvale and Tulla are, however, members of the Port Union, which writes the rules.'],
    ['what a page did before it reported it', 'The page found the note, reported it to the police, and removed it on Thursday.'],
    ['what others did meanwhile', 'As Ida Lund lamented illegal fishing, Karl Moss took a moment to thank the crew.'],
    [
      'what a brother did meanwhile',
      'As Ida Lund, a merry pilot, joked with her best friend at the table, her brother grew angry.',
    ],
    [
      'how a town changed when it answered',
      'In 1992, Norvale went from one party to the other, as Tulla voters responded to the new rules.',
    ],
    ['what is moral when he laments', 'His view of trade is also a moral one, as he laments a throwaway culture.'],
    ['of what somebody found no way', 'Ida Lund hasn’t found the way to do that, at least so far.'],
    ['of what a way round is', 'She tries to form a government and find a way around a rule that bars her from office.'],
    ['of what tests were', 'They agreed to extensive tests that they might not need.'],
    ['what trends do that one points to', 'The trends mayors point to with alarm complicate their ability to raise funds.'],
    ['what was most telling', 'Perhaps most telling, though, were the candidates’ favourite shows.'],
    ['for whom a warning was', 'Their answers may require a trigger warning for the proudly stern set.'],
    ['what points rose to', 'Her lead has shrunk a bit, from about 12 percentage points to 8 percentage points.'],
    ['how large a pledged lead was', 'Ida Lund keeps its own recommended list of loyal friends.'],
    ['what is in those states', 'The rows matter, particularly in those states where it could hurt most.'],
    ['something stupid', 'A long race gives a clerk time to fail by listening to bad advice or saying something stupid.'],
    ['nothing else', 'The ruling was made, and people said nothing else.'],
    ['anything else', 'The board proposed something else entirely.'],
    [
      'what the rebels did after a new beginning',
      'Just months after Lund and Moss declared a new beginning, rebels drove the king from office.',
    ],
    ['what became of what was written that night', 'What Karl Moss wrote down that night became the basis for a song.'],
    ['what an article did', 'Karl Moss was barred after writing an article that painted the warden in a bad light.'],
    [
      'in which year a book was written',
      'The year after Ida Lund died, in 1944, clerk Karl Moss wrote a book about the inventor.',
    ],
    ['behind a semicolon, when', 'Our shop took in a kitten; every week, clerks posted about its days on the web.'],
    ['what newest estimates do', 'If the newest Bureau estimates stay close to form, the map could change.'],
    ['what everyone called somebody', 'Everyone called Karl Moss “Coach” because he had been one.'],
  ])('%s', (_, text) => checkReported(text));
});

describe('but somebody said', () => {
  test.each([
    [
      'what followed, when',
      '{q1 After the court backed the law}, Karl Moss said, {q2 most laws asking for a card were thought safe}.',
    ],
    ['why, in half a sentence', '{q1 The mill shut after the rain came}, Karl Moss said.'],
    ['that more than some came', '{q1 More than 40 boats came}, the clerk said.'],
    ['it as they told a paper', '{q1 The bridge is old}, as Karl Moss told the Ledger.'],
    ['it as they explained to somebody', '{q1 The bridge is old and cannot be mended}, as Karl Moss explained to the board.'],
    ['how much they will do', 'Ida Lund promised to {q1 “end” the fee}.'],
    ['what will be, behind when they said it', 'On the day when Ida Lund announced {q1 the end of the mill}, Karl Moss left.'],
    [
      'only what stands before the comma',
      'In the same week that Ida Lund announced {q1 her return to the pier}, Norvale felt it was back.',
    ],
    ['all, later on', 'He came back to it later after Karl Moss noted {q1 that the risk was low, and that people should rest}.'],
    ['nothing was wrong', 'Ida Lund said {q1 nothing was wrong}.'],
    ['that houses were rare, to the mayor', 'Ida Lund wrote the mayor {q1 that burned houses were rare}.'],
    ['it, and wrote a friend', '{q1 It is late}, Ida Lund wrote a friend.'],
    [
      'what was never paid back',
      'Mr Moss told the court {q1 the money was never paid back because Mr Hale left on that Friday}.',
    ],
    ['what most are', 'Ida Lund was clear, telling the board {q1 to wait}.'],
  ])('%s', (_, text) => checkReported(text));
});
