import { describe, expect, it } from 'vitest';
import { glossaryWith } from '../../../server/src/glossary/builtIn.js';
import { findingsIn } from '../marked.js';

const glossary = glossaryWith();
const notIntroduced = (text: string, markup: 'markdown' | 'plain' = 'markdown'): string[] =>
  findingsIn(`${text}\n`, markup, glossary)
    .filter((f) => f.rule === 'abbreviation/not-introduced')
    .map((f) => text.slice(f.offset, f.offset + f.length));

describe('capitals that are no abbreviations', () => {
  it.each([
    // Companies, ships, products.
    'They welcomed the factory that KPX Motors will build and the contract with LMN Shipping.',
    'They noted purchases from companies such as QRX, VTB Metals and ZLM.',
    'The order was placed by RTX Trading Co., Ltd. and by BHEK Holdings.',
    'The tanker MT Celeste and the frigate HDMS Nordvind took part.',
    'They thanked the crews of the ships FNS Aurora and ORP Sokol.',
    'Sailors aboard INS Tarang joined them.',
    'They visited the CS *Tidewater* and the LÉ *Grainne*.',
    'Investments from MKD Foods and PQR Cement create jobs.',
    // Names, honorifics, post-nominal letters.
    'They visited RIKEN and welcomed the KIZUNAMI Project.',
    'H.E. TANABE Haruto, Minister for Foreign Affairs, chaired the talks.',
    'Mr. OKAFOR Chidi, Director, and Ms. LINDQVIST Maja spoke.',
    'The delegation was led by NAKAJIMA Ren, Director-General.',
    'They thanked Sir Rowan Ashdale, K.C.M.G., and Dame Una Marsh, DBE, for their service.',
    'They thanked Dr Leto Varga, Ph.D., and funded M.A. and B.Sc. students.',
    // Places.
    'The meeting took place at 10 Castle Road, Edinburgh EH1 2NG, on 3 May 2024.',
    'Letters go to 111 River Street, Ottawa K1A 0B1.',
    'The office is in Arlington, VA 22202.',
    // Document symbols.
    'They recalled document A/CONF.62/122 and E/CN.4/1995/33.',
    'They took note of FCCC/CP/2015/10/Add.1 and WT/MIN(01)/DEC/1.',
    'They welcomed GOV/2022/26, INFCIRC/540 and COM(2021) 240.',
    'They recalled ASP/RES.1044(XI) and document TKB/EX.5/7/Rev.2.',
    // Labels.
    'Annexes AB and AC, Table XA and Figure B12 show it.',
    'Ships may enter Zone AD and Areas BB, BC and BD.',
    'See Appendix CX and Section DD of the plan.',
    // Time, units, formulas.
    'The talks began at 9:15 AM and closed at 6 PM on 2 May.',
    'They will ship 12 MTPA of gas and 4 BCM a year through it.',
    'The line carries 400 kV, 12 GVA and 800 Mbps.',
    'The plant makes 40 KTPA of ammonia and 9 PJ of heat.',
    'They will measure PM2.5, PM10, SO2, NH3, SF6, UF6 and Li2CO3.',
    'The levels of HCFC-22 and CFC-11 fall.',
    // Currencies.
    'They will provide IDR 15 trillion and 3 billion THB.',
    'The fund has SGD 2.5 million and RM 40 million.',
    // Words.
    'The parties shall NOT disclose it, and ALL of them MUST agree.',
    'DONE at Oslo, this third day of May.',
    'RECOGNIZING the need, they met.',
    'HAVE AGREED as follows.',
    'The text is CONFIDENTIAL and for INFORMATION of members only.',
    '**TRADE:** The Ministers met.\n\n**ENERGY AND WATER.** They parted.',
    'They met. REMARK: It rained. NB: They stayed.',
    '3. FISHERIES: Both sides will meet.',
    'The 33RD meeting took place.',
    // Groups.
    'They welcomed the K3M2 partnership, the N5+1, the D-8 and the V4.',
    'The NB8 countries and the B9 leaders met.',
    // Not prose.
    'They launched #ZQRT2026 and #TogetherForQZSS with @JAXA_en and @NASA.',
    'See ZQRT-plan.xlsx, QZSS_report_v2.docx, annex/ZQRT.pdf and zqrt.gov.fo.',
    'The site is at www.zqrt.example.org, mail JAXA_press@zqrt.org.',
    // Broken text.
    'The ARRANGEMfNTS and the COOPERAT1ON hold.',
    'The KÅ\u008dhai people met.',
    'The release of the MV Halcyon was welcomed, as was that of MT Sirocco.',
    'They thanked KPQ, LMZ Ltd and others for the work.',
    'Mr TANABE, Ms. OYELARAN and Dr KIM spoke.',
    'Ambassador R. K. VARMA and Gen. M. THEIN spoke.',
    'They adopted decision 4/CP.21 and Directive 2011/17/EC, and recalled decision 2/CMA.3.',
    'The office is at 20 Elm Street NW, Washington, DC 20520, or in 75007 Paris CEDEX 07.',
    'The price is 3,000 NPR or 12 USD/MWh.',
    'WELCOMING the launch; AWARE of the need; the Ministers UNDERLINE this and EXPRESS thanks.',
    'They said this is IMPORTANT and URGENT.',
    'NOTE - They met. N.B. They parted.',
    'WHEREAS they met; NOW, THEREFORE, they part.',
    'The folder is C:\\ZQRT\\plans and /srv/ZQRT/plan.pdf.',
    'They met at COP29, CMP19 and CMA6 and cut 45 MtCO2.',
    'The Honourable Una MARSH and Their Excellencies Mr. Bao Linh TRAN and Dr. S. VARMA met.',
    'Companies including QSML and KPQ will invest.',
    'They will meet on (a) TRADE; (b) ENERGY; and (c) HEALTH.',
    'Resolution WHB75.5 and 40 MT of rice, with an AAA rating.',
    // Satellites.
    'They launched GOLM-W and the satellite TERN-X.',
    // A proper name in one place is one everywhere.
    'The ferry SOLVEIG came. SOLVEIG sailed at noon.',
    'Exercise GREYWAKE begins in May. GREYWAKE has six parts.',
    'Ms. OKONJO spoke. OKONJO thanked all.',
    // A list that contains a company is a list of companies.
    'They met KPQ, ZLMN, Lind Motor Co., QRX Holdings and BVTK AB.',
    'USS Merrow, the HMAS TALLAWONG and BRP Sindak took part.',
    'They ordered TALARION launchers and joined the project AMIRADA.',
    'They bought NV33 vehicles and a QH40.',
    'Signed by Lea VAN DER MEER, Minister of Ports, and Juan DEL RIO, Director.',
    'They thanked Dame Una Marsh DBE FZS, Dr. Ana VARMA, MD, and Rowan Vale, F.Z.S., for their help.',
    'Write to PO Box 12, Darwin NT 0801, or to 4 Lake Road, Regina SK S4P 0A1.',
    'The line carries 48 VDC at 60 dBA.',
    'Talks in the K5, the QRD9 and the V4 formats went on.',
    'The sides will FIXME meet in May.',
    'The group SOLVEIGata sang.',
    'The text in FRENCH and the one in GERMAN are equal, said the CHAIRMAN. NOBODY spoke LOUDLY, and ENERGY won.',
    'They welcomed the ÅNGSTRÖM plan and the delegation of NORWAY.',
    'The QARES Act and the VITAL Act passed.',
    'They bought MK 12 rockets and saw the rocket VEGRA 3, the probe ILMATAR, and its rover TUISKO.',
    'They met in Tacoma, WA, and in Salem, OR.',
    'They met in Cairns, QLD, in Halifax, NS, and in Regina, SK.',
    'Ports follow IEC 62443 and ISO/IEC 27001.',
    'The talks began at 09:30 EAT (15:30 JST, 8.30 a.m. CEST).',
    'Camden, AL responded, and Tacoma, WA Mayor Rowan Vale came with F-16ZX aircraft, Block IIA rockets and *the enABLED* magazine.',
    'Vale Port-based R&T Hi-Tech Polymer Co. met.',
    'They welcomed 637 MAX jets and a test for hepatitis A&B.',
    'Project ZQMT began.',
    'They thanked Dr. Rowan Vale AO and Una Vale AO, and R.J. O’Dorn, M.L.A., and funded MD-PhD exchanges.',
    'Ian Bell, Esq., F.R.S., and J.M. McTAVISH spoke.',
    // In the short form of the name before.
    'The Ports Research Forum Meeting on the Use of Nets (PRF Meeting on Nets) and the Ocean Nets Initiative (ON for Initiative) met.',
    'They recalled CRP.9 and WP.3 of the Council.',
    'H.E. U MYINT SOE spoke, as did Rear Admiral (ret.) Jan BERGQVIST and H.E. TUN.',
    'Ms. O’LEARY-KANE, H.E. Omar AL-SABTI, Mr. D’ALBA and Prince Omar bin Farid AL SABTI spoke.',
    'They paid NOK 40 mill., CHF 12, DKK 5,000 and 40 AED for a zone of 12 NM.',
    'They recalled SC/Res. 2722 and GA/Res. 77/1.',
    'They met and parted. ENDS.',
    'Call +44 20 7946 0000, FAX +44 20 7946 0001.',
    // The form of a company is part of its name.
    'A loan to Lakeside Partners Fund II L.P. and to Harbor Broadband SARL was signed, as was one to Orbit Labs PBC.',
    'A grant to Harborplus PNG Ltd. will help.',
    'The utility PT Danau Listrik and its partner PT Freeway Nusantara will build it.',
    'A loan to KQVB Bank, a grant to WE University and funds of QM Asset and QTK Capital will help.',
    'They welcomed students of Delta A&M University.',
    'They met in Lakeview, MD with the Mayor.',
    'The tools of QNO Group and phones of QMV Global, the utility KLN and the flag carrier TAQG came.',
    'They signed it with Lind, a QIAA company.',
    // The label of a section.
    '**GOAL 3: PROTECT OUR COASTS** – Both sides will act.',
    'They recalled decision [QC-N-31/DEC.2] of the Council.',
    'They thanked the Initiative for Shared Vessel Access (Shared VAX). Shared VAX grew.',
    'They thanked the Lake Council for aid on floods (LCA Centre). The LCA Centre helped.',
  ])('%s', (text) => {
    expect(notIntroduced(text)).toEqual([]);
  });

  it.each([
    ['The ZQRT and QXB met the ZQRT.', ['ZQRT', 'QXB']],
    ['They thanked the ZQRT Secretariat and the QXB Energy Minister.', ['ZQRT', 'QXB']],
    ['Resolution 1267 of the UNSC and UNSCR 1701 hold.', ['UNSC', 'UNSCR']],
    ['They asked companies and the ZQRT to meet.', ['ZQRT']],
    ['Minister Tanabe thanked the ZQRT Council.', ['ZQRT']],
    ['They noted SDG 4 and the five FTAs of the region.', ['SDG', 'FTAs']],
    ['The SEATO and UNAMA missions ended.', ['SEATO', 'UNAMA']],
    ['They will meet at the ZQRT. The ZQRT is new.', ['ZQRT']],
    ['Minister Tanabe said ZQRT Council members met QXB Director Lind.', ['ZQRT', 'QXB']],
    ['The TRIPS Agreement and the JCPoA hold.', ['TRIPS', 'JCPoA']],
    ['NASA/JAXA teams met.', ['NASA', 'JAXA']],
    ['They met ZQRT, the QXB and Lind Ltd.', ['QXB', 'ZQRT']],
    ['They asked the IRQNA, the SEATU and the UNQTAD to act.', ['IRQNA', 'SEATU', 'UNQTAD']],
    ['The satellite QXB data and the WAQ, the TXR.', ['QXB', 'WAQ', 'TXR']],
    ['The IoZ and the MoQT met the KfD.', ['IoZ', 'MoQT', 'KfD']],
    ['They thanked Minister Lind, QXB, and the ZQRT.', ['QXB', 'ZQRT']],
    ['In 2026 the EEC and in 2027 the ZQRT will grow.', ['EEC', 'ZQRT']],
    ['The Africa CDC met, as did UN Women. The Africa CDC left.', ['Africa CDC']],
    ['They met the ZQRT Bank.', ['ZQRT']],
    ['At ZQRT Working Group meetings they spoke.', ['ZQRT']],
    ['They met the Australian ASA and asked the PBC to act.', ['ASA', 'PBC']],
  ])('still finds %s', (text, expected) => {
    expect(notIntroduced(text).sort()).toEqual([...expected].sort());
  });

  it('takes a name with a number as the introduction of its abbreviation', () => {
    expect(notIntroduced('They support Sustainable Development Goal 5 (SDG 5). SDG 5 matters, as do other SDGs.')).toEqual([]);
  });
});

describe('an abbreviation before a country', () => {
  it('is not that of another country’s body, also across lines', () => {
    const [finding] = findingsIn('They thanked ASA\nPhilippines for its help.\n', 'markdown', glossary);
    expect(finding?.message).toBe('ASA is not spelled out. Write its name in full.');
  });
});

describe('an adjective before a name', () => {
  it('may be in lowercase', () => {
    const rules = (text: string): string[] => findingsIn(text, 'plain', glossary).map((f) => f.rule);
    expect(rules('They develop the lunar Gateway for crews.\n')).toEqual([]);
    expect(rules('They develop the Lunar gateway for crews.\n')).toEqual(['name/capitalization']);
  });
});

describe('a text in capitals', () => {
  const text =
    'THE MINISTERS MET IN OSLO AND WELCOMED THE QZSS PROGRAM AND THE XQRT.\n\nTHEY THANKED THE THE CITY OF OSLO FOR ITS WELCOME TO ALL.\n';
  it('is checked like any other, and its words are no abbreviations', () => {
    expect(findingsIn(text, 'plain', glossary).map((f) => [f.rule, text.slice(f.offset, f.offset + f.length)])).toEqual([
      ['abbreviation/not-introduced', 'QZSS'],
      ['abbreviation/not-introduced', 'XQRT'],
      ['typography/doubled-word', expect.stringContaining('THE')],
    ]);
  });
});
