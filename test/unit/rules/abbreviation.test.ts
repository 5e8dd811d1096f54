import { ruleTest } from './ruleTest.js';

ruleTest(
  'abbreviation/not-introduced',
  [
    {
      text: 'Both sides welcomed Japan’s [[QZSS]] program and more QZSS satellites.',
      fixed: 'Both sides welcomed Japan’s Quasi-Zenith Satellite System (QZSS) program and more QZSS satellites.',
      message: /^QZSS is not spelled out at first use\. Write “Quasi-Zenith Satellite System \(QZSS\)”\.$/,
      related: ['QZSS'],
    },
    {
      text: 'The [[XY/ZP]] met Japan. Then the XY/ZP left.',
      message: /^XY\/ZP is not spelled out at first use\. Write its name in full, followed by “\(XY\/ZP\)”\.$/,
      related: ['XY/ZP'],
    },
    { text: 'The [[XYE-ZAR]] met Japan. XYE-ZAR left.', message: /^XYE-ZAR is not/ },
    { text: 'The [[XYE]]-[[ZAR]] dialogue met.' },
    { text: 'The [[XYE]]-[[ZAR]] dialogue met. Then ZAR left.' },
    { text: 'Both sides discussed [[SMRs]] and other SMRs.', fixed: 'Both sides discussed Small Modular Reactors (SMRs) and other SMRs.' },
    {
      text: 'Once only: an [[MDA]] exercise and MDA again.',
      fixed: 'Once only: a Maritime Domain Awareness (MDA) exercise and MDA again.',
      message: /could mean Maritime Domain Awareness or Missile Defense Agency \(United States\)\.$/,
    },
    {
      text: 'They named the [[XYZ]] and the XYZ again.',
      message: /^XYZ is not spelled out at first use\. Write its name in full, followed by “\(XYZ\)”\.$/,
    },
    {
      text: "Japan's [[DPRK]] policy and DPRK talks.",
      fixed: "Japan's Democratic People's Republic of Korea (DPRK) policy and DPRK talks.",
    },
    {
      text: 'Japan’s [[DPRK]] policy and DPRK talks.',
      fixed: 'Japan’s Democratic People’s Republic of Korea (DPRK) policy and DPRK talks.',
    },
    {
      text: 'Japan and the United States met.\n\nThe [[MOFA]] came. MOFA left.',
      fixed: 'Japan and the United States met.\n\nThe Ministry of Foreign Affairs (MOFA) came. MOFA left.',
      message: /^MOFA is not spelled out at first use\. Write “Ministry of Foreign Affairs \(MOFA\)”\.$/,
      safe: false,
    },
    {
      text: 'Japan and the Republic of Korea met.\n\nThe [[MOFA]] came. MOFA left.',
      fixed: 'Japan and the Republic of Korea met.\n\nThe Ministry of Foreign Affairs (MOFA) came. MOFA left.',
      message: /could mean Ministry of Foreign Affairs \(.*\) or Ministry of Foreign Affairs \(.*\)\.$/,
    },
    { text: 'They named the [[XYZ]] cruise.', message: /^XYZ is not spelled out\. Write its name in full\.$/ },
    {
      text: 'An [[MDA]] exercise.',
      fixed: 'A Maritime Domain Awareness exercise.',
      message: /^MDA is not spelled out and could mean Maritime Domain Awareness or /,
    },
    { text: '[[JAXA]] spoke once.', fixed: 'The Japan Aerospace Exploration Agency spoke once.' },
    {
      text: 'The Japan Aerospace Exploration Agency came. [[JAXA]] left. JAXA returned.',
      fixed: 'The Japan Aerospace Exploration Agency (JAXA) came. JAXA left. JAXA returned.',
    },
    {
      text: '# QZSS\n\nThey discussed [[QZSS]]. Then QZSS again.',
      fixed: '# QZSS\n\nThey discussed the Quasi-Zenith Satellite System (QZSS). Then QZSS again.',
    },
    { text: 'New [[LEO]]-based services.' },
    { text: 'A non-[[JAXA]] body.' },
    {
      text: 'They signed the Memorandum of Cooperation (MoC). The [[MOC]] will hold. Two MOCs hold.',
      fixed: 'They signed the Memorandum of Cooperation (MoC). The MoC will hold. Two MoCs hold.',
      message: /^MOC is introduced as MoC\. Write “MoC”\.$/,
    },
    { text: 'Work in [[L.E.O.]] goes on.', fixed: 'Work in low Earth orbit goes on.' },
  ],
  [
    'They met (TODO names) and FIXME this TBD.',
    'The UN, the U.S., the G7 and COP 26 need no name; nor does COP28.',
    'The Quasi-Zenith Satellite System (QZSS) and QZSS.',
    'The launch of SLIM in 2024.',
    'The UN Convention on the Law of the Sea.',
    'They met under Article IV and Annex II.',
    'Write `QZSS` in code, at https://example.org/QZSS or in <!-- QZSS -->.',
    '# QZSS',
    'PRIME MINISTER OF JAPAN AND PRESIDENT',
    'President YOON Suk Yeol spoke.',
    'He wrote “the QZSS is ours”.',
    'They recalled this:\n\n> The XYZ stays open.\n\nThen they left.',
    'Ports follow ISO/IEC 27001, IEC 62443 and IEEE 802.11.',
    'The F35 and the MQ-9 flew.',
    'JAXA works.\n\n## Glossary\n\n- JAXA = Japan Aerospace Exploration Agency\n',
    'HA/DR and XYZ work.\n\n## Abbreviations\n\n- HA/DR: humanitarian assistance and disaster relief\n- XYZ – Xenon Yield Zone\n',
    'JAXA works.\n\n## Annex: Abbreviations and Acronyms\n\n| Acronym | Name |\n| --- | --- |\n| JAXA | Japan Aerospace Exploration Agency |\n',
    'JAXA works.\n\n## Abbreviations\n\nJAXA\n: Japan Aerospace Exploration Agency\n',
    'They joined the Foo Bar Framework (FBF). FBF+ countries, and G7+ ones, came.',
    'XYZ and QRV work.\n\n## Glossary\n\n| Term | Name | Term | Name |\n| --- | --- | --- | --- |\n| XYZ | Xenon Yield Zone | QRV | Quartz Road View |\n',
  ],
);

ruleTest(
  'abbreviation/used-before-introduced',
  [
    {
      text: 'Services in [[LEO]] grow. New low Earth orbit (LEO) services follow. LEO is busy.',
      fixed: 'Services in low Earth orbit (LEO) grow. New LEO services follow. LEO is busy.',
      related: ['low Earth orbit (LEO)'],
    },
    { text: '[[LEO]] grows. In low Earth orbit (LEO) more.', fixed: 'Low Earth orbit (LEO) grows. In LEO more.' },
    { text: 'New [[LEO]]-based work. In low Earth orbit (LEO) more.' },
    {
      text: 'They thanked the [[XYZ]]. The Xenon Yield Zone (XYZ) grows.',
      fixed: 'They thanked the Xenon Yield Zone (XYZ). The XYZ grows.',
      safe: true,
    },
    {
      text: '[[JAXA]] spoke.\n\nThe participants included the Cabinet Office and the Japan Aerospace Exploration Agency (JAXA).',
      fixed: 'The Japan Aerospace Exploration Agency (JAXA) spoke.\n\nThe participants included the Cabinet Office and JAXA.',
      safe: false,
    },
    {
      text: '[[GIQ]] grows. They met Global Infra Partners (GIQ) and left.',
      fixed: 'Global Infra Partners (GIQ) grows. They met GIQ and left.',
    },
    {
      text: 'They met [[XYZ]] *Merrow*. The Xenon Yield Zone (XYZ) grows.',
      fixed: 'They met the Xenon Yield Zone (XYZ) *Merrow*. The XYZ grows.',
    },
    {
      text: 'The [[XYZ]] grows, as does the zone.[^1]\n\n[^1]: As the Xenon Yield Zone (XYZ) does.',
      fixed: 'The Xenon Yield Zone (XYZ) grows, as does the zone.[^1]\n\n[^1]: As the XYZ does.',
    },
  ],
  [
    'The zone grows.[^1] Yet XYZ is small.\n\n[^1]: It is the Xenon Yield Zone (XYZ).',
    'The partner – Instytut Morza (XO PAN) – met the Instytut Morza Polskiej Akademii Nauk (XO PAN).',
    'In low Earth orbit (LEO) and LEO again.',
    '# LEO\n\nIn low Earth orbit (LEO) and LEO again.',
    'LEO (low Earth orbit) comes first.',
    // Labels are headings in their paragraphs.
    '- **<u>Grants through QMI:</u>** The Queen’s Malaria Initiative (QMI) gives. QMI grows.',
    '- Research for QSF grantees: The Quiet Sea Foundation (QSF) accepts it. QSF grows.',
    '- **An agreement with QND**. The Quiet Nets Development (QND) signed. QND is new.',
    '- <span style="color: red">Grants through QLB: </span>The Quiet Lake Bank (QLB) lends. QLB is new.',
  ],
);

ruleTest(
  'abbreviation/introduced-again',
  [
    {
      text: 'In low Earth orbit (LEO) and later in low Earth orbit ([[LEO]]) and LEO.',
      fixed: 'In low Earth orbit (LEO) and later in LEO and LEO.',
      related: ['low Earth orbit (LEO)'],
    },
    { text: 'The Foo Bar Baz (FBB) and the Foo Bar Baz ([[FBB]]).', fixed: 'The Foo Bar Baz (FBB) and the FBB.', safe: true },
    {
      text: 'They fight foo bar baz (FBB) fishing. Fighting foo bar baz ([[FBB]]) fishing is costly.',
      fixed: 'They fight foo bar baz (FBB) fishing. Fighting FBB fishing is costly.',
      safe: true,
    },
    {
      text: 'The Foo Bar Baz (FBB) met.\n\nThey thanked the Foo Bar Baz ([[FBB]]): it met.',
      fixed: 'The Foo Bar Baz (FBB) met.\n\nThey thanked the FBB: it met.',
    },
    {
      text: 'Its Foo Bar Baz (FBB) met. They thanked the State Bureau of Foo Bar Baz ([[FBB]]) and left.',
      fixed: 'Its Foo Bar Baz (FBB) met. They thanked the State Bureau of FBB and left.',
      safe: false,
    },
    // A repeated end: the second introduction begins within the first, which a fix would delete.
    { text: 'The Foo Bar Board (FBB) Board ([[FBB]]) met, and the FBB left.' },
  ],
  [
    'The Foo Bar Baz (FBB) met.\n\n- **The Foo Bar Baz (FBB).** The FBB grows.\n- Foo Bar Baz (FBB) grants: The FBB gives them.',
    'In low Earth orbit (LEO) and LEO.',
    'Maritime Domain Awareness (MDA) and the Missile Defense Agency (MDA).',
  ],
);

ruleTest(
  'abbreviation/not-reused',
  [
    { text: 'On the International Space Station ([[ISS]]) they met.', fixed: 'On the International Space Station they met.' },
    { text: 'In **low Earth orbit** ([[LEO]]), they met.', fixed: 'In **low Earth orbit**, they met.' },
    { text: 'In [[LEO]] (low Earth orbit) they met.', fixed: 'In low Earth orbit they met.' },
    { text: 'In low Earth orbit\n([[LEO]]) they met.', fixed: 'In low Earth orbit they met.' },
    { text: 'They thanked the National Aeronautics and Space Agency ([[NASA]]).', message: /isn’t needed\.$/ },
  ],
  [
    'In low Earth orbit (LEO) and in LEO.',
    'In low Earth orbit (LEO), LEO-based services.',
    'In low Earth orbit (LEO), LEO’s services.',
    'The Council of Europe (CoE) met, and the CoE’s report came.',
    'The Group of Forty-Two (G42) met, and many G42 members spoke.',
    'The Harbour Relay Network (HRN-X) grew, and HRN-X is new.',
    'They connected autonomous systems (ASes), and each AS is new.',
  ],
);

ruleTest(
  'abbreviation/expansion-differs',
  [
    {
      text: 'The [[National Institute of Information and Communication Technology]] (NICT) and NICT.',
      fixed: 'The National Institute of Information and Communications Technology (NICT) and NICT.',
      message: /^NICT stands for “National Institute of Information and Communications Technology”, not/,
    },
    {
      text: 'The [[National Aeronautics and Space Agency]] (NASA) and NASA.',
      fixed: 'The National Aeronautics and Space Administration (NASA) and NASA.',
    },
    {
      text: 'The Quasi-Zenith Satellite System ([[QZZS]]) grows. Then the QZSS and the QZSS.',
      fixed: 'The Quasi-Zenith Satellite System (QZSS) grows. Then the QZSS and the QZSS.',
      message: /^The abbreviation of “Quasi-Zenith Satellite System” is QZSS, not QZZS\.$/,
    },
    {
      text: 'The National Aeronautics and Space Administration ([[NSAA]]) met. NSAA thanked the hosts.',
      fixed: 'The National Aeronautics and Space Administration (NASA) met. NASA thanked the hosts.',
    },
  ],
  [
    'The Ministry of Foreign Affairs (MOFA) and MOFA.',
    'The Ministries of Foreign Affairs (MOFA) and MOFA.',
    'The Ministries of Foreign Affairs (MOFA) and Defense (MOD) met. MOFA and MOD left.',
    'The Ministries of Foreign Affairs and Defense (MOD) met. MOD left.',
    'The Market Development Association (MDA) and MDA.',
    'The UN Convention on the Law of the Sea (UNCLOS) and UNCLOS.',
    'In Low Earth Orbit (LEO) and LEO.',
    'Small Modular Reactors (SMRs) and SMRs.',
    'A Memorandum-of-Understanding (MOU) and the MOU.',
    'They signed the Memorandum of Understanding on Kelp (MOU). The MOU holds.',
    'The National Aeronautics & Space Administration (NASA) and NASA.',
  ],
);

ruleTest(
  'abbreviation/two-meanings',
  [
    {
      text: 'Maritime Domain Awareness (MDA) and the Missile Defense Agency ([[MDA]]); the MDA.',
      related: ['Maritime Domain Awareness (MDA)'],
    },
    { text: 'The Ports Research Agency (PRA) and the Ports Research Authority ([[PRA]]); the PRA.' },
    {
      text: 'The Partnership for Sharing Clean Ports (PSCP) and the Partnership to Share Clean Ports ([[PSCP]]); the PSCP.',
      message: /^PSCP is also spelled out as “Partnership for Sharing Clean Ports”\. Use one name\.$/,
    },
  ],
  [
    'The UN Ports Council (UNPC), the United Nations Ports Council (UNPC) and UNPC.',
    'The Ports Research Agency (PRA), the Ports Reserch Agency (PRA) and PRA.',
    'Maritime Domain Awareness (MDA), maritime domain awareness (MDA) and MDA.',
    'Small Modular Reactors (SMRs), a Small Modular Reactor (SMR) and SMR.',
    'The National Aeronautics and Space Agency (NASA) and the National Aeronautics and Space Administration (NASA); NASA.',
    'The Harbor Leaders’ Forum (HLF) met. They look forward to the sixth HLF (HLF VI).',
  ],
);

ruleTest(
  'abbreviation/spelled-out-again',
  [
    {
      text: 'In low Earth orbit (LEO) and LEO. Once more in [[low Earth orbit]], then low Earth orbit.',
      fixed: 'In low Earth orbit (LEO) and LEO. Once more in LEO, then LEO.',
      related: ['low Earth orbit (LEO)', 'low Earth orbit'],
    },
    { text: 'The Foo Bar Baz (FBB) and FBB and the [[Foo Bar Baz]].', fixed: 'The Foo Bar Baz (FBB) and FBB and the FBB.' },
    {
      text: 'The Ministry of Foreign Affairs (MOFA) and MOFA. The [[Ministry of Foreign Affairs]] came.',
      fixed: 'The Ministry of Foreign Affairs (MOFA) and MOFA. MOFA came.',
    },
    {
      text: 'They use a foo bar zone (FBZ) and the FBZ. Two [[foo bar zones]] will follow. A foo bar zone is small.',
      fixed: 'They use a foo bar zone (FBZ) and the FBZ. Two FBZs will follow. An FBZ is small.',
    },
    {
      text: 'They use foo bar facilities (FBFs) and FBFs. Each [[foo bar facility]] is small.',
      fixed: 'They use foo bar facilities (FBFs) and FBFs. Each FBF is small.',
    },
  ],
  [
    'The United States (U.S.) and U.S. firms: the United States and Japan met.',
    'In low Earth orbit (LEO) and LEO.',
    'Before: low Earth orbit. In low Earth orbit (LEO) and LEO.',
    'In low Earth orbit (LEO) and LEO.\n\n# Low Earth orbit',
    'The Foo Bar Baz (FBB), the FBB and the Foo Bar Baz Agency.',
    'The International Space Station (ISS), the ISS and the International Space Station National Laboratory.',
    'In middle income countries (MICs), MICs and lower-middle income countries.',
    'In low Earth orbit (LEO), LEO and “low Earth orbit”.',
    'The Foo Bar Baz (FBB) and FBB.\n\n| Body | Seat |\n| --- | --- |\n| Foo Bar Baz | Oslo |\n',
    'The Foo Bar Baz (FBB-1) and FBB-1. The second Foo Bar Baz (FBB-2) and FBB-2.',
    'The Ministry of Foreign Affairs (MOFA) and MOFA. The Ministry of Foreign Affairs of Kenya and Kenya’s Ministry of Foreign Affairs.',
    'The Council of Ports (COP) of Japan and the COP. The Council of Ports of Kenya came.',
  ],
);

ruleTest(
  'abbreviation/redundant-word',
  [
    {
      text: 'The Quasi-Zenith Satellite System (QZSS) grew, and the [[QZSS system]] is used.',
      fixed: 'The Quasi-Zenith Satellite System (QZSS) grew, and the QZSS is used.',
      message: /^QZSS already includes the word “system”\. Write “QZSS”\.$/,
    },
  ],
  [
    'The Quasi-Zenith Satellite System (QZSS) grew, and QZSS satellites and QZSS systems fly.',
    'The National Aeronautics and Space Administration (NASA) and the NASA administration.',
    'Coastal Security Investigations (CSI) grew. They praised four tips on ongoing CSI investigations.',
    'The Border and Harbor Enforcement (BHE) grew, as did BHE enforcement and CSI.',
  ],
);

ruleTest(
  'abbreviation/two-short-forms',
  [
    {
      text: 'Maritime Domain Awareness (MDA) and MDA. Maritime Domain Awareness ([[MaDA]]) grew, and MaDA is used.',
      fixed: 'Maritime Domain Awareness (MDA) and MDA. MDA grew, and MDA is used.',
      message: /^“Maritime Domain Awareness” is already abbreviated as MDA\. Write “MDA”\.$/,
      related: ['Maritime Domain Awareness (MDA)'],
    },
    {
      text: 'The Foo Bar Baz (FBB) and FBB. The Foo Bar Baz ([[FBBZ]]) and the FBBZ.',
      fixed: 'The Foo Bar Baz (FBB) and FBB. The FBB and the FBB.',
    },
  ],
  [
    'Maritime Domain Awareness (MDA) and the Missile Defense Agency (MiDA).',
    'The Foo Bar Baz Treaty (FBBT, hereinafter “the Treaty”) and the FBBT and the Treaty.',
    'The Foo Bar Baz (FBB) and the Foo Bar Baz (FBB) and FBB.',
    'The Foo Bar Baz (FBB-1) and FBB-1. The second Foo Bar Baz (FBB-2) and FBB-2.',
    'The Foo Bar Baz (FBB-A) and FBB-A. The second Foo Bar Baz (FBB-B) and FBB-B.',
  ],
);

const listed = (rows: string): string => `In low Earth orbit (LEO) and LEO with JAXA.\n\n## Abbreviations\n\n${rows}\n`;
ruleTest(
  'abbreviation/list-differs',
  [
    {
      text: listed('[[x]]').replace('[[x]]', '- LEO: lunar Earth orbit').replace('## Abbreviations', '## [[Abbreviations]]'),
      fixed: listed('- JAXA: Japan Aerospace Exploration Agency\n- LEO: low Earth orbit'),
      message: /^The list of abbreviations doesn’t match the text: JAXA is missing; LEO stands for “low Earth orbit” in the text\.$/,
    },
    {
      text: listed('- JAXA: Japan Aerospace Exploration Agency\n- LEO: low Earth orbit\n- ISS: International Space Station').replace(
        '## Abbreviations',
        '## [[Abbreviations]]',
      ),
      fixed: listed('- JAXA: Japan Aerospace Exploration Agency\n- LEO: low Earth orbit'),
      message: /^The list of abbreviations doesn’t match the text: ISS is not used\.$/,
    },
  ],
  [
    listed('- LEO: Low Earth orbit\n- JAXA: Japan Aerospace Exploration Agency'),
    'The UN, and low Earth orbit (LEO) and LEO.\n\n## Abbreviations\n\n- LEO: low Earth orbit\n- UN: United Nations\n',
    'In low Earth orbit (LEO) and LEO with JAXA.',
  ],
);

ruleTest(
  'abbreviation/points',
  [
    {
      text: 'The National Aeronautics and Space Administration (NASA), the [[N.A.S.A.]] budget and N.A.S.A. plans.',
      fixed: 'The National Aeronautics and Space Administration (NASA), the NASA budget and NASA plans.',
      related: ['N.A.S.A.'],
    },
    {
      text: 'The National Aeronautics and Space Administration (NASA). They thank [[N.A.S.A.]]\n\nA new day.',
      fixed: 'The National Aeronautics and Space Administration (NASA). They thank NASA.\n\nA new day.',
    },
  ],
  ['NASA and the U.S. budget.', 'The words “N.A.S.A.” are quoted.'],
);

ruleTest(
  'abbreviation/possessive',
  [
    {
      text: 'They welcomed [[NASA]]’s plans and NASA’s budget.',
      message: /^Don’t write NASA in the possessive\. Put “NASA” before the noun, or use “of”\.$/,
      related: ['NASA'],
    },
  ],
  ['They welcomed the NASA plans.', 'The words “NASA’s plans” are quoted.', 'The U.S.’s plans.'],
);

ruleTest(
  'abbreviation/seldom-used',
  [
    {
      text: 'In low Earth orbit ([[LEO]]), and back from LEO.',
      fixed: 'In low Earth orbit, and back from low Earth orbit.',
      related: ['LEO'],
    },
    { text: 'In low Earth orbit ([[LEO]]), and a LEO-based plan.' },
  ],
  ['In low Earth orbit (LEO), LEO and LEO.', 'In low Earth orbit (LEO).'],
);

ruleTest(
  'abbreviation/long-capitals',
  [
    {
      text: 'The Foo Bar Baz Union of Kites (FOBAUK), and [[FOBAUK]] and FOBAUK.',
      message: /^FOBAUK is pronounced as a word\. Write “Fobauk”\.$/,
      related: ['FOBAUK'],
    },
  ],
  ['NASA and UNCLOS of the Foo Bar (FB).', 'The Foo Bar Baz Dog Cat Cow (FBBDCC) and FBBDCC.'],
);
