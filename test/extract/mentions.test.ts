// What refers to somebody, and what only looks so.

import { describe, expect, test } from '@jest/globals';
import { findMentions } from '../../src/extract/mentions.ts';
import { segment } from '../../src/extract/segments.ts';
import { loadEnglish } from '../../src/language/language.ts';
import { growth } from '../processor-time.ts';

const english = loadEnglish();

/** Each mention as "whole phrase | head | kind entity", in order. */
function check(text: string): string[] {
  const segments = segment(english, text);
  return findMentions(english, { text, segments, quoted: [] }).map(
    ({ span, head, kind, entity }) =>
      `${text.slice(span.start, span.end)} | ${text.slice(head.start, head.end)} | ${kind} ${entity ?? '?'}`,
  );
}

describe('names', () => {
  test.each([
    ['“No deal,” said Finance Minister Ana Reyes.', 'Finance Minister Ana Reyes | Ana Reyes | name person'],
    ['“No deal,” said Henrik Lund, the bloc’s chief negotiator.', 'Henrik Lund | Henrik Lund | name person'],
    ['Ms. Ursula von der Tann left.', 'Ms. Ursula von der Tann | Ursula von der Tann | name person'],
    ['“No,” said Norvale Steel spokeswoman Ida Lund.', 'Norvale Steel spokeswoman Ida Lund | Ida Lund | name person'],
    ['Former Secretary of State John Kell spoke.', 'Former Secretary of State John Kell | John Kell | name person'],
    ['He met former secretary of state Ana Reyes.', 'former secretary of state Ana Reyes | Ana Reyes | name person'],
    ['They met Secretary of Veterans Affairs Karl Lund.', 'Secretary of Veterans Affairs Karl Lund | Karl Lund | name person'],
    ['Vice Provost for Student Affairs Ida Lund left.', 'Vice Provost for Student Affairs Ida Lund | Ida Lund | name person'],
    ['Commissioner of Consumer Affairs Ida Lund left.', 'Commissioner of Consumer Affairs Ida Lund | Ida Lund | name person'],
    ['Minister for Women and Families Ida Lund left.', 'Minister for Women and Families Ida Lund | Ida Lund | name person'],
    [
      'Norland Minister for Local Government Ida Lund left.',
      'Norland Minister for Local Government Ida Lund | Ida Lund | name person',
    ],
    [
      'Tulla Officer Commanding Police Division Karl Moss left.',
      'Tulla Officer Commanding Police Division Karl Moss | Karl Moss | name person',
    ],
    [
      'They asked the Department for Culture, Media and Sport.',
      'the Department for Culture, Media and Sport | Department for Culture, Media and Sport | name organization',
    ],
    [
      'They asked the Ministry of Housing, Communities and Local Government.',
      'the Ministry of Housing, Communities and Local Government | Ministry of Housing, Communities and Local Government | name organization',
    ],
    [
      'They asked the Fish, Food and Allied Workers Union.',
      'the Fish, Food and Allied Workers Union | Fish, Food and Allied Workers Union | name organization',
    ],
    [
      'They asked the Ministry of Health, Ida Lund and Tom Hale.',
      'the Ministry of Health | Ministry of Health | name organization',
    ],
    ['They asked the Guardian, Times and Farmers Union.', 'the Guardian | Guardian | name organization'],
    [
      'They asked the Department for Transport, Norrail and Harbour Watch.',
      'the Department for Transport | Department for Transport | name organization',
    ],
    ['They asked Women’s Aid.', 'Women’s Aid | Women’s Aid | name organization'],
    ['They asked Children’s Health Wales.', 'Children’s Health Wales | Children’s Health Wales | name organization'],
    ['The Women’s Captain Ida Lund left.', 'The Women’s Captain Ida Lund | Ida Lund | name person'],
    ['They asked McDonald’s Corp.', 'McDonald’s Corp | McDonald’s Corp | name organization'],
    ['They asked Norland’s Orvex Corp.', 'Norland’s Orvex Corp | Orvex Corp | name organization'],
    [
      'They asked the General Assembly of Norland.',
      'the General Assembly of Norland | General Assembly of Norland | name organization',
    ],
    [
      'They asked the State Administration of Work Safety.',
      'the State Administration of Work Safety | State Administration of Work Safety | name organization',
    ],
    ['Prime Minister Ida Lund and Foreign Minister Karl Hale left.', 'Prime Minister Ida Lund | Ida Lund | name person'],
    ['They asked Nova Scotia RCMP.', 'Nova Scotia RCMP | Nova Scotia RCMP | name organization'],
    ['They asked Ida RCMP.', 'Ida RCMP | Ida RCMP | name person'],
    ['Norland’s search and rescue agency left.', 'Norland’s search and rescue agency | agency | nominal organization'],
    ['A health and safety officer left.', 'A health and safety officer | officer | nominal unnamed'],
    ['The boat hit a rock and rescue teams left.', 'rescue teams | teams | nominal group'],
    ['They met gunman Man Haron Lund.', 'gunman Man Haron Lund | Man Haron Lund | name person'],
    ['They met farmer Md Rubal Mia.', 'farmer Md Rubal Mia | Md Rubal Mia | name person'],
    ['They met teacher Head Karl Lund.', 'teacher Head Karl Lund | Karl Lund | name person'],
    ['They met deckhand Second Mate Karl Lund.', 'deckhand Second Mate Karl Lund | Karl Lund | name person'],
    ['He Lin left.', 'He Lin | He Lin | name person'],
    ['The nurse, He Xiaolin, left.', 'He Xiaolin | He Xiaolin | name person'],
    ['He Skyped Ida.', 'He | He | pronoun ?'],
    ['Jennings said so.', 'Jennings | Jennings | name ?'],
    ['Minns said so.', 'Minns | Minns | name ?'],
    ['They met Mayor Fleming Moturi.', 'Mayor Fleming Moturi | Fleming Moturi | name person'],
    ['He read the Sunday Tribune.', 'the Sunday Tribune | Sunday Tribune | name organization'],
    ['The Sunday Independent said so.', 'The Sunday Independent | Sunday Independent | name organization'],
    ['On the Sunday Ida Lund left.', 'Ida Lund | Ida Lund | name person'],
    ['On the Sunday Norvale won.', 'Norvale | Norvale | name ?'],
    ['A win for Sheffield Wednesday.', 'Sheffield Wednesday | Sheffield Wednesday | name organization'],
    ['It rained in Sheffield Wednesday.', 'Sheffield | Sheffield | name place'],
    ['Man City said so.', 'Man City | Man City | name organization'],
    ['City Light left.', 'City Light | City Light | name ?'],
    ['City Mayor Ida Lund left.', 'City Mayor Ida Lund | Ida Lund | name person'],
    ['Nicla Di Palma left.', 'Nicla Di Palma | Nicla Di Palma | name person'],
    ['Sgt Di Palma left.', 'Sgt Di Palma | Di Palma | name person'],
    ['Det Con Karl Moss left.', 'Det Con Karl Moss | Karl Moss | name person'],
    ['They met Mr Con Moss.', 'Mr Con Moss | Con Moss | name person'],
    ['Procurator Fiscal Ida Lund left.', 'Procurator Fiscal Ida Lund | Ida Lund | name person'],
    ['Public Protector Thula Madon left.', 'Public Protector Thula Madon | Thula Madon | name person'],
    [
      'They met Speaker of Parliament Tolandir Karl Moss.',
      'Speaker of Parliament Tolandir Karl Moss | Tolandir Karl Moss | name person',
    ],
    ['They met MP for north Danbry Karl Moss.', 'MP for north Danbry Karl Moss | Karl Moss | name person'],
    ['Member Provincial Assembly Khuro Zamo left.', 'Member Provincial Assembly Khuro Zamo | Khuro Zamo | name person'],
    ['They met Chairman Tulla Board Ida Lund.', 'Chairman Tulla Board Ida Lund | Ida Lund | name person'],
    ['Teaching unions left.', 'Teaching unions | unions | nominal group'],
    ['Dean of Students Ida Lund left.', 'Dean of Students Ida Lund | Ida Lund | name person'],
    ['He met dean of students Ida Lund.', 'dean of students Ida Lund | Ida Lund | name person'],
    ['He met director of patient care Ida Lund.', 'director of patient care Ida Lund | Ida Lund | name person'],
    ['He met the mother of toddler Ida Lund.', 'the mother of toddler Ida Lund | mother | nominal unnamed'],
    ['The killers of hikers Ida Lund and Tom Hale left.', 'The killers of hikers | killers | nominal group'],
    ['The Dean of Students left.', 'The Dean of Students | Dean | nominal unnamed'],
    ['He met Ida Lund, dean of student life at Tulla.', 'dean of student life at Tulla | dean | nominal unnamed'],
    ['Spokesman for Consumer Affairs Minister Ida Lund left.', 'Consumer Affairs Minister Ida Lund | Ida Lund | name person'],
    ['“No,” explained Teal Baker, the director of sales.', 'Teal Baker | Teal Baker | name ?'],
    ['“No,” explained the Teal Baker, the director of sales.', 'the Teal Baker | Baker | nominal unnamed'],
    ['“No,” said Company Secretary, the one.', 'Company Secretary | Secretary | nominal unnamed'],
    ['They heard Karl-Isaac Dove.', 'Karl-Isaac Dove | Karl-Isaac Dove | name person'],
    ['The Daily Messenger said so.', 'The Daily Messenger | Daily Messenger | name organization'],
    ['“No,” said the City Messenger.', 'the City Messenger | Messenger | nominal unnamed'],
    ['They heard Charlotte Mayor Jennifer Rowe.', 'Charlotte Mayor Jennifer Rowe | Jennifer Rowe | name person'],
    ['They heard Rep. James E. Halloran Jr. speak.', 'Rep. James E. Halloran Jr | James E. Halloran Jr | name person'],
    ['They heard Shaun O’Neill-Hartigan speak.', 'Shaun O’Neill-Hartigan | Shaun O’Neill-Hartigan | name person'],
    ['They heard Xi Mingzhao speak.', 'Xi Mingzhao | Xi Mingzhao | name person'],
    ['They heard Khalid bin Tarrad speak.', 'Khalid bin Tarrad | Khalid bin Tarrad | name person'],
    ['They heard Ciara Ní hEithir speak.', 'Ciara Ní hEithir | Ciara Ní hEithir | name person'],
    ['They heard Ms Mac an Gabhann speak.', 'Ms Mac an Gabhann | Mac an Gabhann | name person'],
    ['They heard Eoghan Mac an tSaoir speak.', 'Eoghan Mac an tSaoir | Eoghan Mac an tSaoir | name person'],
    ['He gave Reyes an Olympic medal.', 'Reyes | Reyes | name ?'],
    ['They heard Robert C. “Bobby” Shaw speak.', 'Robert C. “Bobby” Shaw | Robert C. “Bobby” Shaw | name person'],
    ['“No,” said Sir Keith Osgood.', 'Sir Keith Osgood | Keith Osgood | name person'],
    ['“No,” said Gerry Quint MLA.', 'Gerry Quint MLA | Gerry Quint | name person'],
    ['“No,” said Crown prosecutor Ian Holt KC.', 'Crown prosecutor Ian Holt KC | Ian Holt | name person'],
    ['“No,” said Alhaji Musa Danjo.', 'Alhaji Musa Danjo | Musa Danjo | name person'],
    ['“No,” said HRM Eze Chidi Nwanko II.', 'HRM Eze Chidi Nwanko II | Chidi Nwanko II | name person'],
    ['“No,” said Marva Hale-Green.', 'Marva Hale-Green | Marva Hale-Green | name person'],
    ['They met Afro-Cubans and Hispanic-Americans.', 'Afro-Cubans | Afro-Cubans | name group'],
    [
      'The dam was full, the Minister of Home Affairs, Mr Gerhard Louw, said.',
      'the Minister of Home Affairs | Minister | nominal unnamed',
    ],
    ['“No,” said Oyelara Eze.', 'Oyelara Eze | Oyelara Eze | name person'],
    ['Barrister Chuka Eze. Mr Eze left.', 'Barrister Chuka Eze | Chuka Eze | name person'],
    ['Chuka Eze came. Eze left.', 'Eze | Eze | name person'],
    ['The Eze left.', 'The Eze | Eze | nominal ?'],
    ['On Monday Secretary of State Danforth left.', 'Secretary of State Danforth | Danforth | name person'],
    ['Inspector General of Police Adeola left.', 'Inspector General of Police Adeola | Adeola | name person'],
    ['The Minister of State left.', 'The Minister of State | Minister | nominal unnamed'],
    ['Dr Heffernan TD left.', 'Dr Heffernan TD | Heffernan | name person'],
    ['Private First Class Omar Diaz left.', 'Private First Class Omar Diaz | Omar Diaz | name person'],
    ['They met Petty Officer 2nd Class Tom Lund.', 'Petty Officer 2nd Class Tom Lund | Tom Lund | name person'],
    ['A P Mathi left.', 'A P Mathi | A P Mathi | name person'],
    ['“No,” said A Revathi Reddy.', 'A Revathi Reddy | A Revathi Reddy | name ?'],
    ['A Briton left.', 'A Briton | Briton | name unnamed'],
    ['Channel 6 left.', 'Channel 6 | Channel 6 | name organization'],
    ['Members of Local 340 left.', 'Local 340 | Local 340 | name organization'],
    ['They heard Radio 6’s show.', 'Radio | Radio | name ?'],
    ['“No,” said Fan Mengshi.', 'Fan Mengshi | Fan Mengshi | name person'],
    ['Fan Mengshi left. “No,” said Fan Mengshi.', 'Fan Mengshi | Fan Mengshi | name person'],
    ['Swiss-born Anna Keller left.', 'Swiss-born Anna Keller | Anna Keller | name person'],
    ['The Swiss-born left.', 'The Swiss-born | Swiss-born | nominal ?'],
    ['“No,” said Sir Piers Maudley-Hope.', 'Sir Piers Maudley-Hope | Piers Maudley-Hope | name person'],
    [
      'The U.S. Attorney’s Office for the Northern District of Norvale left.',
      'The U.S. Attorney’s Office for the Northern District of Norvale | U.S. Attorney’s Office for the Northern District of Norvale | name organization',
    ],
    ['“No,” said Senator Dean Moss.', 'Senator Dean Moss | Dean Moss | name person'],
    ['“No,” said Mayor Hunter Hale.', 'Mayor Hunter Hale | Hunter Hale | name person'],
    ['“No,” said Deputy Dean Hale.', 'Deputy Dean Hale | Hale | name person'],
    ['Mayor of Danby Arlynn Quilon left.', 'Mayor of Danby Arlynn Quilon | Arlynn Quilon | name person'],
    ['Reeve of Fertile Belt Arlynn Quilon left.', 'Reeve of Fertile Belt Arlynn Quilon | Arlynn Quilon | name person'],
    ['The Mayor of Leeds Arlynn Quilon left.', 'The Mayor of Leeds Arlynn Quilon | Arlynn Quilon | name person'],
    ['The head of Danby Arlynn Quilon left.', 'The head of Danby Arlynn Quilon | head | nominal unnamed'],
    ['The MP for north Danby Mark Quilon left.', 'The MP for north Danby Mark Quilon | Mark Quilon | name person'],
    ['The mayor of Danby and Ida Quilon left.', 'Ida Quilon | Ida Quilon | name person'],
    ['Friends of Ida Quilon left.', 'Friends of Ida Quilon | Friends | nominal group'],
    ['Friends of the Sea left.', 'Friends of the Sea | Friends of the Sea | name organization'],
    ['Harbour Manager (RHM) Dilip Peros left.', 'Harbour Manager (RHM) Dilip Peros | Dilip Peros | name person'],
    ['The joint commissioner (IV) Dilip Peros left.', 'The joint commissioner (IV) Dilip Peros | Dilip Peros | name person'],
    ['Robert (Bobby) Hall left.', 'Robert (Bobby) Hall | Robert (Bobby) Hall | name person'],
    [
      '“No,” said Tourism, Arts and Culture Minister Ida Lund.',
      'Tourism, Arts and Culture Minister Ida Lund | Ida Lund | name person',
    ],
    [
      'The Danby Nurses and Carers Union left.',
      'The Danby Nurses and Carers Union | Danby Nurses and Carers Union | name organization',
    ],
    ['Tom Hale and Ida Lund both left.', 'Ida Lund | Ida Lund | name person'],
    ['An Egyptian left.', 'An Egyptian | Egyptian | name unnamed'],
    ['Preliminary inquiries ended.', 'Preliminary inquiries | inquiries | nominal group'],
    ['They watched Seven News.', 'Seven News | Seven News | name organization'],
    ['They watched Channel Seven.', 'Channel Seven | Channel Seven | name organization'],
    ['Seven boats left.', 'Seven boats | boats | nominal ?'],
    ['The St Mary River Board left.', 'The St Mary River Board | St Mary River Board | name organization'],
    ['They met the Saint John Police Force.', 'the Saint John Police Force | Saint John Police Force | name organization'],
    ['The Morvan Sangharth left.', 'The Morvan Sangharth | Morvan Sangharth | name organization'],
    ['A Four-Point Compact was made.', 'A Four-Point Compact | Four-Point Compact | name other'],
    ['They made the Four-Point Compact.', 'the Four-Point Compact | Four-Point Compact | name other'],
    ['The Danby-based trader left.', 'The Danby-based trader | trader | nominal unnamed'],
    ['They met congressional and White House aides.', 'congressional and White House aides | aides | nominal group'],
    ['Local and national officials left.', 'Local and national officials | officials | nominal group'],
    ['Farmers and national officials left.', 'Farmers | Farmers | nominal group'],
    ['They met Lance Corporal Tranter.', 'Lance Corporal Tranter | Tranter | name person'],
    ['They met Sapper Lee Connolly.', 'Sapper Lee Connolly | Lee Connolly | name person'],
    ['They met Formula One boss Tom Lund.', 'Formula One boss Tom Lund | Tom Lund | name person'],
    ['They met world number one Ida Lund.', 'world number one Ida Lund | Ida Lund | name person'],
    ['One of them met Ida Lund.', 'Ida Lund | Ida Lund | name person'],
    ['“No,” said Madam Aishah Wahid.', 'Madam Aishah Wahid | Aishah Wahid | name person'],
    ['“No,” said Barr. Uche Ezeani.', 'Barr. Uche Ezeani | Uche Ezeani | name person'],
    ['“No,” said Ato Dawit Haile.', 'Ato Dawit Haile | Dawit Haile | name person'],
    ['“No,” said U Thein Lwin.', 'U Thein Lwin | Thein Lwin | name person'],
    ['“No,” said U. Venkatappa.', 'U. Venkatappa | U. Venkatappa | name person'],
    ['“No,” said Okon U. Bassey-Effiong.', 'Okon U. Bassey-Effiong | Okon U. Bassey-Effiong | name person'],
    ['“No,” said Daw Khin Lay.', 'Daw Khin Lay | Khin Lay | name person'],
    ['“No,” said Pak Slamet.', 'Pak Slamet | Slamet | name person'],
    ['The Pak Army said no.', 'The Pak Army | Pak Army | name organization'],
    ['Bantul regent Sri Wahyuni came.', 'Bantul regent Sri Wahyuni | Sri Wahyuni | name person'],
    ['They met Sri Devendra Hegde.', 'Sri Devendra Hegde | Devendra Hegde | name person'],
    ['MK Yael Harari (Labour) came.', 'MK Yael Harari | Yael Harari | name person'],
    ['MK Stalin came.', 'MK Stalin | MK Stalin | name person'],
    ['They told Ms Park so.', 'Ms Park | Park | name person'],
    ['They told Mr. Sunday Ogbole so.', 'Mr. Sunday Ogbole | Sunday Ogbole | name person'],
    ['They told the then chairman, Kit Doyle, so.', 'the then chairman | chairman | nominal unnamed'],
    ['They told Comrade Sunday Ogbole so.', 'Comrade Sunday Ogbole | Sunday Ogbole | name person'],
    ['They told him, Monday Okoro, so.', 'Monday Okoro | Monday Okoro | name ?'],
    ['They told Mr. Lund so on Sunday Norvale said.', 'Mr. Lund | Lund | name person'],
    ["Norvale Steel Inc.'s board met.", "Norvale Steel Inc.'s board | board | nominal organization"],
    ['Norvale Steel Inc.’s Ida Lund met them.', 'Norvale Steel Inc.’s Ida Lund | Ida Lund | name person'],
    ['They told Dr Park so.', 'Dr Park | Park | name person'],
    ['They met in King Street.', 'King Street | King Street | name place'],
    ['They told Mr Church so.', 'Mr Church | Church | name person'],
    ['They told the Hajj Committee so.', 'the Hajj Committee | Hajj Committee | name organization'],
    ['“No,” said DSP Ravi Menon.', 'DSP Ravi Menon | Ravi Menon | name person'],
    ['“No,” said Wg Cdr Ajay Menon.', 'Wg Cdr Ajay Menon | Ajay Menon | name person'],
    ['“No,” said Brigadier (Retd) Anil Sehgal.', 'Brigadier (Retd) Anil Sehgal | Anil Sehgal | name person'],
    ['“No,” said Col. (ret’d) Garfield Mason.', 'Col. (ret’d) Garfield Mason | Garfield Mason | name person'],
    ['“No,” said Chief (Dr.) Ada Okoye.', 'Chief (Dr.) Ada Okoye | Ada Okoye | name person'],
    ["They heard Ramon 'Boy Tubig' Salonga speak.", "Ramon 'Boy Tubig' Salonga | Ramon 'Boy Tubig' Salonga | name person"],
    ["They heard Eugene 'Legs' Hall speak.", "Eugene 'Legs' Hall | Eugene 'Legs' Hall | name person"],
    ['They heard Ramon “Boy Tubig” Salonga speak.', 'Ramon “Boy Tubig” Salonga | Ramon “Boy Tubig” Salonga | name person'],
    [
      '“No,” said Spokesperson on Transport Dr Morris Lind.',
      'Spokesperson on Transport Dr Morris Lind | Morris Lind | name person',
    ],
    ['“No,” said Ma. Luisa Tolenta.', 'Ma. Luisa Tolenta | Ma. Luisa Tolenta | name ?'],
    ['“No,” said mum-of-three Kelly Stott.', 'mum-of-three Kelly Stott | Kelly Stott | name person'],
    ['“No,” said Tan Wei Ling.', 'Tan Wei Ling | Tan Wei Ling | name ?'],
    ['Grower Col McTarrant said no.', 'Grower Col McTarrant | Col McTarrant | name person'],
    ['“No,” said spokesman Col McTarrant.', 'spokesman Col McTarrant | McTarrant | name person'],
    ['“No,” said Ahmad bin Rashid al-Fahim.', 'Ahmad bin Rashid al-Fahim | Ahmad bin Rashid al-Fahim | name person'],
    ['“No,” kaNdosi said.', 'kaNdosi | kaNdosi | name ?'],
    ['“No,” said Baroness Holt.', 'Baroness Holt | Holt | name person'],
    ['“No,” said DCI Ann Cole.', 'DCI Ann Cole | Ann Cole | name person'],
    ['“No,” said Coun. Ida Hart.', 'Coun. Ida Hart | Ida Hart | name person'],
    ['“No,” said Ceann Comhairle Bob Hart.', 'Ceann Comhairle Bob Hart | Bob Hart | name person'],
    ['“No,” said Cr Bob Hart.', 'Cr Bob Hart | Bob Hart | name person'],
    ['Tom Lund, a quiet, bearded carpenter, nodded.', 'a quiet, bearded carpenter | carpenter | nominal unnamed'],
    ['Among the dead, wounded residents sat.', 'wounded residents | residents | nominal group'],
    ['The Minister for Works, Ida May Lund, said no.', 'Ida May Lund | Ida May Lund | name person'],
    ['The head of the Friends of the Library, Te Aroha Holm, said no.', 'Te Aroha Holm | Te Aroha Holm | name person'],
    ['“No,” said Cllr Bob Hart.', 'Cllr Bob Hart | Bob Hart | name person'],
    ['“No,” said striker Jamie Hale.', 'striker Jamie Hale | Jamie Hale | name person'],
    ['For the Lib Dems David Lowe said no.', 'the Lib Dems David Lowe | David Lowe | name person'],
    ['A letter from the Ministry of Works arrived.', 'the Ministry of Works | Ministry of Works | name organization'],
    ['The Council on Foreign Trade met.', 'The Council on Foreign Trade | Council on Foreign Trade | name organization'],
    [
      'The Department of Health and Human Services met.',
      'The Department of Health and Human Services | Department of Health and Human Services | name organization',
    ],
    ['He met Senators Charles Hale and Ida Lund.', 'Senators Charles Hale | Charles Hale | name person'],
    ['A bench of Justices R.K. Hale and Ida Lund sat.', 'Justices R.K. Hale | R.K. Hale | name person'],
    ['Sen. Ida Lund, D-Vt., left.', 'D-Vt | D-Vt | name place'],
    ['Cardinal Jon Hale, the Archbishop of Lundgate, left.', 'the Archbishop of Lundgate | Archbishop | nominal unnamed'],
    ['He backed Mr Hale and accused Ida Lund.', 'Mr Hale | Hale | name person'],
    ['He backed Mr Hale and accused Ida Lund.', 'Ida Lund | Ida Lund | name person'],
    ['The retired Air Force general Bob Hale left.', 'The retired Air Force general Bob Hale | Bob Hale | name person'],
    ['“They sing for Ida. Norvale has nobody,” he said.', 'Norvale | Norvale | name ?'],
    ['The Irish Nurses’ Federation met.', 'The Irish Nurses’ Federation | Irish Nurses’ Federation | name organization'],
    ['They told the Women’s Institute so.', 'the Women’s Institute | Women’s Institute | name organization'],
    ['They told the Mayor’s Office so.', 'the Mayor’s Office | Mayor’s Office | name organization'],
    [
      'They told the Alliance to Save Our Libraries so.',
      'the Alliance to Save Our Libraries | Alliance to Save Our Libraries | name organization',
    ],
    ['They met Moyle Knitwear there.', 'Moyle Knitwear | Moyle Knitwear | name organization'],
    ['They met an NGO there.', 'an NGO | NGO | nominal organization'],
    [
      'University of Leeds historian Ruth Oberlin spoke.',
      'University of Leeds historian Ruth Oberlin | Ruth Oberlin | name person',
    ],
    ['Bank of Ashton economist Tom Hale spoke.', 'Bank of Ashton economist Tom Hale | Tom Hale | name person'],
    [
      'Superintendent of Police (Rural) Anita Deshmukh spoke.',
      'Superintendent of Police (Rural) Anita Deshmukh | Anita Deshmukh | name person',
    ],
    [
      'They met Leader of the Opposition Manikka Tagore.',
      'Leader of the Opposition Manikka Tagore | Manikka Tagore | name person',
    ],
    ['They met the Minister of Works and Transport.', 'the Minister of Works and Transport | Minister | nominal unnamed'],
    ['Mark Devlin spoke. ACC Devlin left.', 'ACC Devlin | Devlin | name person'],
    ['Mark Devlin spoke. MK Devlin left.', 'MK Devlin | Devlin | name person'],
    ['Mark Devlin spoke. The BBC Church left.', 'The BBC Church | BBC Church | name organization'],
    ['They took the Council to London.', 'the Council | Council | name ?'],
    ['They want the Council to Help Ida Lund.', 'the Council | Council | name ?'],
    ['They met the law firm Rowe Pilkington, which lost.', 'the law firm Rowe Pilkington | Rowe Pilkington | name organization'],
    ['They met the firm Xi Mingzhao founded.', 'the firm Xi Mingzhao | Xi Mingzhao | name person'],
    ['“No,” said SSP City Farhan Niazi.', 'SSP City Farhan Niazi | Farhan Niazi | name person'],
    ['“No,” said Det-Supt Ida Lund.', 'Det-Supt Ida Lund | Ida Lund | name person'],
    ['“No,” said SP (Rural) Ida Lund.', 'SP (Rural) Ida Lund | Ida Lund | name person'],
    ['“No,” said Brig (r) Asad Lund.', 'Brig (r) Asad Lund | Asad Lund | name person'],
    ['“No,” said Brig.-Gen. Ida Lund.', 'Brig.-Gen. Ida Lund | Ida Lund | name person'],
    ['“No,” said Sgt. 1st Class Ida Lund.', 'Sgt. 1st Class Ida Lund | Ida Lund | name person'],
    ['“No,” said D/Supt Lund.', 'D/Supt Lund | Lund | name person'],
    ['“No,” said Kagawad Ida Lund.', 'Kagawad Ida Lund | Ida Lund | name person'],
    ['“No,” said Fine Gael TD Zorvane Tehapo.', 'Fine Gael TD Zorvane Tehapo | Zorvane Tehapo | name person'],
    ['Australian Zorvane Tehapo won.', 'Australian Zorvane Tehapo | Zorvane Tehapo | name person'],
    ['“No,” said DC Comics.', 'DC Comics | DC Comics | name organization'],
    ['“No,” said BBC sports editor Ida Lund.', 'BBC sports editor Ida Lund | Ida Lund | name person'],
    ['“No,” according to BBC markets editor Ida Lund.', 'BBC markets editor Ida Lund | Ida Lund | name person'],
    ['“No,” the BBC sports editor Ida Lund told us.', 'the BBC sports editor Ida Lund | Ida Lund | name person'],
    ['The report says mayor Ida Lund warned us.', 'mayor Ida Lund | Ida Lund | name person'],
    ['Norvale sacks manager Ida Lund.', 'Norvale | Norvale | name ?'],
    ['Speaking to Sky News Ida Lund said no.', 'Sky News Ida Lund | Ida Lund | name person'],
    ['ANC MPL Patrick Kenzo left.', 'ANC MPL Patrick Kenzo | Patrick Kenzo | name person'],
    ['“No,” said Ana de los Reyes.', 'Ana de los Reyes | Ana de los Reyes | name person'],
    ['“No,” said Jan van der Meer.', 'Jan van der Meer | Jan van der Meer | name person'],
    ['“No,” said Njeri wa Mwangi.', 'Njeri wa Mwangi | Njeri wa Mwangi | name person'],
    ['Tan Chuan Peng said no.', 'Tan Chuan Peng | Tan Chuan Peng | name ?'],
    ['“No,” said DIG West Kamran Soomro.', 'DIG West Kamran Soomro | Kamran Soomro | name person'],
    ['“No,” said Archbishop-elect Thabo Nyathi.', 'Archbishop-elect Thabo Nyathi | Thabo Nyathi | name person'],
    ['Ma. Cristina Roxas came.', 'Ma. Cristina Roxas | Ma. Cristina Roxas | name ?'],
    ['The Guild of Stage Carpenters left.', 'The Guild of Stage Carpenters | Guild of Stage Carpenters | name organization'],
    [
      'The President of the Dockworkers’ Union of Ashton left.',
      'the Dockworkers’ Union of Ashton | Dockworkers’ Union of Ashton | name organization',
    ],
    [
      'The President of the Dockworkers’ Union of Ashton left.',
      'The President of the Dockworkers’ Union of Ashton | President | nominal unnamed',
    ],
    [
      'They told the Philippines’ Ministry of Works so.',
      'the Philippines’ Ministry of Works | Ministry of Works | name organization',
    ],
    ['The Minister of Water Resources, Engr. Bala Mamman, left.', 'The Minister of Water Resources | Minister | nominal unnamed'],
    [
      'Minister of Housing, Roads and Ports, Mr. Olu Akinsanya, left.',
      'Minister of Housing, Roads and Ports | Minister | nominal unnamed',
    ],
    ['The Mother of Mercy Hospital paid.', 'The Mother of Mercy Hospital | Mother of Mercy Hospital | name organization'],
    ['Walter Prinz of Prinz, Hadley & Co. left.', 'Prinz, Hadley & Co | Prinz, Hadley & Co | name organization'],
    ['Peter Ashgrove of Rowe, Pilkington said no.', 'Rowe, Pilkington | Rowe, Pilkington | name organization'],
    ['In a letter to Peter Ashgrove of Rowe, Pilkington said no.', 'Pilkington | Pilkington | name ?'],
    ['Norvale’s Labour Party left.', 'Norvale | Norvale | name ?'],
    ['McGilvray’s said so.', 'McGilvray’s | McGilvray’s | name organization'],
    ['The plan was McGilvray’s.', 'McGilvray | McGilvray | name ?'],
    ['They met the software company Brightloch.', 'the software company Brightloch | Brightloch | name organization'],
    [
      'They met Secretary of State for Education Bridget Hale.',
      'Secretary of State for Education Bridget Hale | Bridget Hale | name person',
    ],
    [
      'They met Minister for Agriculture, Food and the Marine Tom Hale.',
      'Minister for Agriculture, Food and the Marine Tom Hale | Tom Hale | name person',
    ],
    ['They met Special Adviser on Water Ida Hale.', 'Special Adviser on Water Ida Hale | Ida Hale | name person'],
    ['They met the Adviser on Friday.', 'the Adviser | Adviser | nominal unnamed'],
    ['They met Rosscombe and Darwell MP Janet Hale.', 'Rosscombe and Darwell MP Janet Hale | Janet Hale | name person'],
    ['They met Siobhán Hale.', 'Siobhán Hale | Siobhán Hale | name person'],
    ['They met Capt. Ida Lund.', 'Capt. Ida Lund | Ida Lund | name person'],
    ['The United States agreed.', 'The United States | United States | name place'],
    ['They told UNICEF so.', 'UNICEF | UNICEF | name organization'],
    ['They told BuzzWorthy so.', 'BuzzWorthy | BuzzWorthy | name organization'],
  ])('%s', (text, expected) => {
    expect(check(text)).toContain(expected);
  });

  test('a sum of money names nobody', () => {
    expect(check('The rand fell past R17.40 on Friday.').join('\n')).not.toContain('R17.40');
  });

  test('two people joined by "and" are two mentions', () => {
    expect(check('Maria Okafor and Ravi Shah left.').slice(0, 2)).toEqual([
      'Maria Okafor | Maria Okafor | name person',
      'Ravi Shah | Ravi Shah | name person',
    ]);
  });

  test('a possessor is a mention inside the phrase it owns', () => {
    expect(check('Norvale’s spokeswoman left.')).toEqual([
      'Norvale’s spokeswoman | spokeswoman | nominal unnamed',
      'Norvale | Norvale | name ?',
    ]);
  });
});

describe('a given name that is a month or a verb too', () => {
  test.each([
    ['His wife Jan was blunter.', 'Jan | Jan | name person'],
    ['“No,” said her sister June, 71.', 'June | June | name person'],
    ['“No,” said June.', 'June | June | name person'],
    ['“We ran,” Will said.', 'Will | Will | name person'],
    ['Will Hurst, a baker, came.', 'Will Hurst | Will Hurst | name person'],
    ['Tim Bishop of Orrin said so.', 'Tim Bishop | Tim Bishop | name person'],
    ['A retired teacher Win Frost held up a sign.', 'A retired teacher Win Frost | Win Frost | name person'],
    ['“It is cold,” said August Lindholm. August, who is 90, left.', 'August | August | name person'],
    ['The columnist George Will wrote. Later Will wrote again.', 'Will | Will | name person'],
    ['In May Norvale Water paid.', 'Norvale Water | Norvale Water | name organization'],
  ])('is one beside a verb of speech, a person or a surname: %s', (text, expected) => {
    expect(check(text).map((mention) => mention.replace(/^(?:his|her) (?:wife|sister) /iu, ''))).toContain(expected);
  });

  test.each([
    ['In June the council said it would pay.', /June/u],
    ['He said June would be wet.', /June/u],
    ['The council met in April and said no.', /April/u],
    ['August Lindholm came in August 2019.', /^August \|/u],
    ['Will Norvale pay?', /Will/u],
    ['Will Lindholm come? May he stay?', /Will|May/u],
    ['Asked whether he would Hope said no.', /would Hope/u],
  ])('and none elsewhere: %s', (text, unwanted) => {
    expect(check(text).filter((mention) => unwanted.test(mention))).toEqual([]);
  });
});

describe('people behind a time or a place', () => {
  test.each([
    ['Last month doctors warned of it.', 'doctors | doctors | nominal group'],
    ['Earlier this year police concluded that.', 'police | police | nominal group'],
    ['On Monday officers said so.', 'officers | officers | nominal group'],
    ['Over the weekend senior nurses said so.', 'senior nurses | nurses | nominal group'],
    ['At a public meeting residents said so.', 'residents | residents | nominal group'],
    ['At Leeds Crown Court Judge Ida Quilon said so.', 'Judge Ida Quilon | Ida Quilon | name person'],
    ['At the meeting chairman Mark Quilon said so.', 'chairman Mark Quilon | Mark Quilon | name person'],
    ['The weekend nurses said so.', 'The weekend nurses | nurses | nominal group'],
    ['The game fans said so.', 'The game fans | fans | nominal group'],
    ['After campaign aides insisted, the mayor left.', 'campaign aides | aides | nominal group'],
  ])('%s', (text, expected) => expect(check(text)).toContain(expected));
});

describe('nominals', () => {
  test.each([
    ['It will pass, a senior U.S. defense official said.', 'a senior U.S. defense official | official | nominal unnamed'],
    ['They met a privately held company.', 'a privately held company | company | nominal organization'],
    ['They met the 34-year-old teacher from Lund.', 'the 34-year-old teacher from Lund | teacher | nominal unnamed'],
    ['Residents said the water smelled.', 'Residents | Residents | nominal group'],
    ['They asked a landowner in Ashton.', 'a landowner in Ashton | landowner | nominal unnamed'],
    ['The school district shut it.', 'The school district | district | nominal organization'],
    ['Her agent left.', 'Her agent | agent | nominal unnamed'],
    ['A headstone read so.', 'A headstone | headstone | nominal document'],
    ['A spokesperson for Norvale Steel said no.', 'A spokesperson for Norvale Steel | spokesperson | nominal unnamed'],
    ['The police report said so.', 'The police report | report | nominal document'],
    ['The company claims it is safe.', 'The company | company | nominal organization'],
    ['Experts rebuke Lund.', 'Experts | Experts | nominal group'],
    ['The ad touts Lund’s law.', 'The ad | ad | nominal document'],
    ['Some call it a party.', 'Some | Some | nominal group'],
    ['A major civil rights group sued.', 'A major civil rights group | group | nominal organization'],
    ['A senior Labour MP said so.', 'A senior Labour MP | MP | nominal unnamed'],
    ['An Iowa Democrat said so.', 'An Iowa Democrat | Democrat | nominal unnamed'],
    ['It was a Democratic debate.', 'a Democratic | Democratic | name other'],
    ['It was a Canadian visit.', 'a Canadian visit | visit | nominal ?'],
    ['A Canadian plans it.', 'A Canadian | Canadian | name unnamed'],
    ['A South Carolina Democrat said so.', 'A South Carolina Democrat | Democrat | nominal unnamed'],
    ['“No,” said the Prime Minister.', 'the Prime Minister | Minister | nominal unnamed'],
    ['A study by the Institute appeared.', 'A study by the Institute | study | nominal document'],
    ['“Wait,” said her lawyer.', 'her lawyer | lawyer | nominal unnamed'],
    ['The brief dismissed those reports.', 'those reports | reports | nominal document'],
    ['The mayor joined residents.', 'residents | residents | nominal group'],
    ['It would allow companies to pay less.', 'companies | companies | nominal group'],
    ['“No,” the accused said.', 'the accused | accused | nominal unnamed'],
    ['“No,” said the first accused.', 'the first accused | accused | nominal unnamed'],
    ['Lund accused the mayor of theft.', 'Lund | Lund | name ?'],
    ['The council accused Lund of theft.', 'The council | council | nominal organization'],
    ['The mayor last week called it odd.', 'The mayor | mayor | nominal unnamed'],
    ['A report by the brokerage late Tuesday called it odd.', 'A report by the brokerage | report | nominal document'],
    ['The court told a bank to repay a widow.', 'a bank | bank | nominal organization'],
    ['Analysts at Farrow cut their forecast.', 'Analysts at Farrow | Analysts | nominal group'],
    ['The health service said no.', 'The health service | service | nominal organization'],
    ['An aide to ministers said no.', 'An aide to ministers | aide | nominal unnamed'],
  ])('%s', (text, expected) => {
    expect(check(text)).toContain(expected);
  });
});

describe('a body by what stands beside its name', () => {
  test.each([
    ['Transport Scotland said no.', 'Transport Scotland | Transport Scotland | name organization'],
    ['“No,” said Tulla Farmers’ Union president Ida Lund.', 'Tulla Farmers’ Union | Tulla Farmers’ Union | name organization'],
    ['The Oska Sheriff’s Office spokesman left.', 'The Oska Sheriff’s Office | Oska Sheriff’s Office | name organization'],
    ['The firm’s ten largest owners left.', 'The firm’s ten largest owners | owners | nominal group'],
    ['“No,” said Ida Scotland.', 'Ida Scotland | Ida Scotland | name person'],
    ['Castlegate Homes said no.', 'Castlegate Homes | Castlegate Homes | name organization'],
    ['The bank, Northern Provident, said no.', 'Northern Provident | Northern Provident | name organization'],
    ['At the bank, Oyelara Adebowo, who sings, said no.', 'Oyelara Adebowo | Oyelara Adebowo | name person'],
    ['The village, Norvale Bay, has gone.', 'Norvale Bay | Norvale Bay | name place'],
    ['The club, Viktor Brandt, said no.', 'Viktor Brandt | Viktor Brandt | name person'],
    ['Marks & Hollis said no.', 'Marks & Hollis | Marks & Hollis | name organization'],
    ['They asked RSN Scotland.', 'RSN Scotland | RSN Scotland | name organization'],
    ['Athletic Club Tolmore said no.', 'Athletic Club Tolmore | Athletic Club Tolmore | name organization'],
    ['The Garda Officers Body said no.', 'The Garda Officers Body | Garda Officers Body | name organization'],
    ['The Times of Norvale said no.', 'The Times of Norvale | Times of Norvale | name organization'],
    ['They met Groupe Brunel-Lacy Ltée.', 'Groupe Brunel-Lacy Ltée | Groupe Brunel-Lacy Ltée | name organization'],
    ['Carl Bank, a lender, left.', 'Carl Bank | Carl Bank | name organization'],
    ['Sen. Ida Reyes D-Nev. left.', 'Sen. Ida Reyes D-Nev | Ida Reyes | name person'],
    ['Bishop Anne King of Ashton left.', 'Bishop Anne King of Ashton | Anne King | name person'],
    ['City CAO Ida Lund left.', 'City CAO Ida Lund | Ida Lund | name person'],
    ['They heard AJ Holm.', 'AJ Holm | AJ Holm | name person'],
    ['Mr Wesley Kiprotich arap Soi left.', 'Mr Wesley Kiprotich arap Soi | Wesley Kiprotich arap Soi | name person'],
    ['Mama Rael Tonui left.', 'Mama Rael Tonui | Rael Tonui | name person'],
    ['Mama Chidi left.', 'Mama Chidi | Mama Chidi | name person'],
    ['London-listed Kestrel said no.', 'London-listed Kestrel | Kestrel | name organization'],
    ['London-based Kestrel said no.', 'London-based Kestrel | Kestrel | name ?'],
    ['Norwich-based insurer Avonda said no.', 'Norwich-based insurer Avonda | Avonda | name organization'],
    ['Dr Mei-Ling Soren left.', 'Dr Mei-Ling Soren | Mei-Ling Soren | name person'],
    ['Amal Ould-Ahmed left.', 'Amal Ould-Ahmed | Amal Ould-Ahmed | name person'],
    ['They met its head of water operations, Ida Lund, in May.', 'its head of water operations | head | nominal unnamed'],
    ['The Bathurst, N.B., company left.', 'N.B. | N.B. | name place'],
    [
      'The Free Tigers of Tamar Land (FTTL) left.',
      'The Free Tigers of Tamar Land | Free Tigers of Tamar Land | name organization',
    ],
    [
      'The Office for the Coordination of Port Affairs left.',
      'The Office for the Coordination of Port Affairs | Office for the Coordination of Port Affairs | name organization',
    ],
    ['A US and Danish spokesman left.', 'A US and Danish spokesman | spokesman | nominal unnamed'],
    ['Clerks in sheds and huts left.', 'Clerks in sheds and huts | Clerks | nominal group'],
    ['Clerks in sheds and officials left.', 'Clerks in sheds | Clerks | nominal group'],
    ['Clerks in Oslo and Lund left. Ida Lund stayed.', 'Clerks in Oslo | Clerks | nominal group'],
    ['Clerks in Oslo and Milton left.', 'Clerks in Oslo and Milton | Clerks | nominal group'],
    ['Clerks in Tulla, North Hoxley and Orrin left.', 'Clerks in Tulla, North Hoxley and Orrin | Clerks | nominal group'],
    ['Clerks in Tulla, Ida Lund and Tom Hale left.', 'Clerks in Tulla | Clerks | nominal group'],
    ['He lives in Tulla and Ida left.', 'Ida | Ida | name person'],
    ['“No,” said Karl I. Quill.', 'Karl I. Quill | Karl I. Quill | name person'],
    ['Ida Lund, Ph.D., a nurse, left.', 'a nurse | nurse | nominal unnamed'],
    ['Ida Lund Ph.D. left.', 'Ida Lund Ph.D. | Ida Lund | name person'],
    ['“No,” said Dr.D. Lund.', 'D. Lund | D. Lund | name person'],
    ['“No,” said Tulla, Ore., Mayor Ida Lund.', 'Tulla, Ore., Mayor Ida Lund | Ida Lund | name person'],
    ['“No,” said Tulla (Ore.) Mayor Ida Lund.', 'Tulla (Ore.) Mayor Ida Lund | Ida Lund | name person'],
    ['“No,” said Tulla, England, resident Ida Lund.', 'Tulla, England, resident Ida Lund | Ida Lund | name person'],
    ['In Tulla, Ore., Mayor Ida Lund left.', 'Mayor Ida Lund | Ida Lund | name person'],
    ['The storm hit Tulla, Ore., Mayor Ida Lund said.', 'Mayor Ida Lund | Ida Lund | name person'],
    [
      'The Centers for Disease Control and Prevention left.',
      'The Centers for Disease Control and Prevention | Centers for Disease Control and Prevention | name organization',
    ],
    ['Tulla Parks and Recreation left.', 'Tulla Parks and Recreation | Tulla Parks and Recreation | name organization'],
    ['Danbry and Milton Police left.', 'Danbry and Milton Police | Danbry and Milton Police | name organization'],
    ['The Danbry and Milton Trust left.', 'The Danbry and Milton Trust | Danbry and Milton Trust | name organization'],
    [
      'Danbry and Milton Fire and Rescue Service left.',
      'Danbry and Milton Fire and Rescue Service | Danbry and Milton Fire and Rescue Service | name organization',
    ],
    ['Ida Holm and Milton Police left.', 'Milton Police | Milton Police | name organization'],
    ['Talks between Danbry and Milton Council failed.', 'Milton Council | Milton Council | name organization'],
    ['MP for Danbry and Milton Tara Quill left.', 'MP for Danbry and Milton Tara Quill | Tara Quill | name person'],
    ['MP for Danbry and Orrin Tara Quill left.', 'MP for Danbry and Orrin Tara Quill | Tara Quill | name person'],
    ['The mayor of Danbry and Ida Holm left.', 'Ida Holm | Ida Holm | name person'],
    [
      'U.S. Customs and Border Protection left.',
      'U.S. Customs and Border Protection | U.S. Customs and Border Protection | name organization',
    ],
    ['“No,” said Norvale CIO Karl Lund.', 'Norvale CIO Karl Lund | Karl Lund | name person'],
    ['U. S. Secretary of State Ida Lund left.', 'U. S. Secretary of State Ida Lund | Ida Lund | name person'],
    ['“No,” said Norvale First Responder Ida Lund.', 'Norvale First Responder Ida Lund | Ida Lund | name person'],
    ['In 2015 the parole board left.', 'the parole board | board | nominal organization'],
    ['In 2015 police left.', 'police | police | nominal group'],
    ['Some 2015 boats left.', 'Some 2015 boats | boats | nominal ?'],
    ['She told Coast and Valley Radio.', 'Coast and Valley Radio | Coast and Valley Radio | name organization'],
    ['Fish and Wildlife left.', 'Fish and Wildlife | Fish and Wildlife | name organization'],
    ['“No,” said Fish and Wildlife spokesman Tom Hale.', 'Fish and Wildlife spokesman Tom Hale | Tom Hale | name person'],
    [
      '“No,” said Tulla’s Parks and Recreation Director Tom Hale.',
      'Tulla’s Parks and Recreation Director Tom Hale | Tom Hale | name person',
    ],
    ['“No,” said Ida Wood and Fire Director Tom Hale.', 'Fire Director Tom Hale | Tom Hale | name person'],
    ['Clerks in Oslo and Ida Lund left.', 'Clerks in Oslo | Clerks | nominal group'],
  ])('%s', (text, expected) => {
    expect(check(text)).toContain(expected);
  });
});

describe('how many, and of what body', () => {
  test.each([
    ['More than 80 protesters came.', 'More than 80 protesters | protesters | nominal group'],
    ['At least 12 nurses left.', '12 nurses | nurses | nominal group'],
    ['As many as 80 farmers came.', '80 farmers | farmers | nominal group'],
    ['One resident accused the firm of fraud.', 'One resident | resident | nominal unnamed'],
    ['The first accused wept.', 'The first accused | accused | nominal unnamed'],
    // letters for many, who are no name
    ['Opposition MPs walked out.', 'Opposition MPs | MPs | nominal group'],
    ['Fianna Fáil TDs walked out.', 'Fianna Fáil TDs | TDs | nominal group'],
    ['Two NGOs walked out.', 'Two NGOs | NGOs | nominal group'],
    // a title elsewhere
    [
      'The Department of Marine Affairs said no.',
      'The Department of Marine Affairs | Department of Marine Affairs | name organization',
    ],
    [
      'The Independent Office for Police Conduct said no.',
      'The Independent Office for Police Conduct | Independent Office for Police Conduct | name organization',
    ],
    ['Bank of Ashton Governor Tom Hale said no.', 'Bank of Ashton Governor Tom Hale | Tom Hale | name person'],
    ['Senator Church of Ohio said no.', 'Senator Church of Ohio | Church of Ohio | name person'],
    ['Independent Councillor Tom Hale said no.', 'Independent Councillor Tom Hale | Tom Hale | name person'],
  ])('%s', (text, expected) => {
    expect(check(text)).toContain(expected);
  });
});

describe('a name that the next words take up as a body', () => {
  test.each([
    ['Johnson Hartley warned of losses. “Demand is weak,” it said.', 'Johnson Hartley | Johnson Hartley | name organization'],
    ['Johnson Hartley warned of losses.\n\n“Demand is weak,” it said.', 'Johnson Hartley | Johnson Hartley | name organization'],
    ['Sorel-Vance raised its forecast. “It grows,” the group said.', 'Sorel-Vance | Sorel-Vance | name organization'],
    ['Harvey Norden, the electronics chain, fell in May.', 'Harvey Norden | Harvey Norden | name organization'],
    ['Ashmill’s rival Sorel was quick. “Come to us,” it tweeted.', 'Ashmill’s rival Sorel | Sorel | name organization'],
    ['He said the contractor, Modern Lifting, had none.', 'Modern Lifting | Modern Lifting | name organization'],
    ['The haulier, Garsdon and Sons, said no.', 'Garsdon and Sons | Garsdon and Sons | name organization'],
    ['Jardine Lyle Holdings fell. “No,” Jardine Lyle said.', 'Jardine Lyle | Jardine Lyle | name organization'],
    ['St Aldan Bank rose. “No,” St Aldan said.', 'St Aldan | St Aldan | name organization'],
    // and one that is somebody’s
    ['Ralph Lorne Holdings fell. “No,” Ralph Lorne said. He wept.', 'Ralph Lorne | Ralph Lorne | name person'],
    ['Ida Lyle Stores closed. “No,” said Ida Lyle, its founder.', 'Ida Lyle | Ida Lyle | name person'],
    ['The Ida Lyle Foundation closed. “No,” said Ida Lyle.', 'Ida Lyle | Ida Lyle | name person'],
    ['The contractor, Oyelara Adebowo, had none.', 'Oyelara Adebowo | Oyelara Adebowo | name person'],
    ['Luis Hale, a mail carrier, said he would go.', 'Luis Hale | Luis Hale | name person'],
    ['The report came. Ida Lund said it was damning. “Many go hungry,” it said.', 'Ida Lund | Ida Lund | name person'],
    ['Ida Lund said the report was late. “It is coming,” it said.', 'Ida Lund | Ida Lund | name person'],
    ['The letter came. Oyelara Adebowo smiled. “Come home,” it said.', 'Oyelara Adebowo | Oyelara Adebowo | name person'],
    ['Ida Lund was dismissed. “We wish her well,” the company said.', 'Ida Lund | Ida Lund | name person'],
    ['Oyelara Adebowo was dismissed. “We wish him well,” the company said.', 'Oyelara Adebowo | Oyelara Adebowo | name person'],
    ['Holm warned of delays. “Trains wait,” it said. Holm, 44, had run it.', 'Holm | Holm | name ?'],
  ])('%s', (text, expected) => {
    expect(check(text)).toContain(expected);
  });
});

describe('what names nobody', () => {
  test.each([
    ['It was old enough to remember, and much too far to walk.', /enough|much/u],
    ['However, the talks failed.', /However/u],
    ['It fell in March and again on Tuesday.', /March|Tuesday/u],
    ['Clean Water Plan Fails In City Vote\n\nIt rained.', /person/u],
    ['Projections suggest a fall.', /name/u],
    ['Deport Ana Reyes, Paper Demands From Council\n\nAna Reyes laughed.', /\| Deport/u],
    ['The Rev. Jim Hall (D-Ohio) left.', /D-Ohio \| name person/u],
    ['Ida Lund, of Ashton, left.', /Ashton \| name person/u],
    ['MIDWAY ISLE, Jan. 3 — It rained.', /person/u],
    ['They walked down Elm Street to South Bay.', /person/u],
    ['She read The Long Tide.', /person/u],
    ['The Times of Monday said no.', /of Monday/u],
    ['The Party of Ida Lund met.', /\| Party of/u],
    ['Rule 14.2 states that it is so.', /states/u],
    ['A letter to the bank on 2 March came.', /letter to the bank on/u],
  ])('%s', (text, unwanted) => {
    expect(check(text).filter((mention) => unwanted.test(mention))).toEqual([]);
  });
});

test.each(['the ', 'Mr. ', 'Aa and ', 'A', 'University of '])(
  'twice as much of %j takes at most three times as long',
  async (piece) => {
    const search = (length: number) => {
      const text = piece.repeat(length / piece.length);
      const segments = segment(english, text);
      return () => findMentions(english, { text, segments, quoted: [] });
    };
    expect(await growth(search(50_000), search(100_000), 3)).toBeLessThan(3);
  },
);
