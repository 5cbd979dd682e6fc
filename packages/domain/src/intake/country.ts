import type { Region } from '../department'

// ISO 3166-1: two letters, then three.
const CODES =
  'ADAND AEARE AFAFG AGATG AIAIA ALALB AMARM AOAGO AQATA ARARG ASASM ATAUT AUAUS AWABW AXALA AZAZE BABIH BBBRB BDBGD BEBEL ' +
  'BFBFA BGBGR BHBHR BIBDI BJBEN BLBLM BMBMU BNBRN BOBOL BQBES BRBRA BSBHS BTBTN BVBVT BWBWA BYBLR BZBLZ CACAN CCCCK CDCOD ' +
  'CFCAF CGCOG CHCHE CICIV CKCOK CLCHL CMCMR CNCHN COCOL CRCRI CUCUB CVCPV CWCUW CXCXR CYCYP CZCZE DEDEU DJDJI DKDNK DMDMA ' +
  'DODOM DZDZA ECECU EEEST EGEGY EHESH ERERI ESESP ETETH FIFIN FJFJI FKFLK FMFSM FOFRO FRFRA GAGAB GBGBR GDGRD GEGEO GFGUF ' +
  'GGGGY GHGHA GIGIB GLGRL GMGMB GNGIN GPGLP GQGNQ GRGRC GSSGS GTGTM GUGUM GWGNB GYGUY HKHKG HMHMD HNHND HRHRV HTHTI HUHUN ' +
  'IDIDN IEIRL ILISR IMIMN ININD IOIOT IQIRQ IRIRN ISISL ITITA JEJEY JMJAM JOJOR JPJPN KEKEN KGKGZ KHKHM KIKIR KMCOM KNKNA ' +
  'KPPRK KRKOR KWKWT KYCYM KZKAZ LALAO LBLBN LCLCA LILIE LKLKA LRLBR LSLSO LTLTU LULUX LVLVA LYLBY MAMAR MCMCO MDMDA MEMNE ' +
  'MFMAF MGMDG MHMHL MKMKD MLMLI MMMMR MNMNG MOMAC MPMNP MQMTQ MRMRT MSMSR MTMLT MUMUS MVMDV MWMWI MXMEX MYMYS MZMOZ NANAM ' +
  'NCNCL NENER NFNFK NGNGA NINIC NLNLD NONOR NPNPL NRNRU NUNIU NZNZL OMOMN PAPAN PEPER PFPYF PGPNG PHPHL PKPAK PLPOL PMSPM ' +
  'PNPCN PRPRI PSPSE PTPRT PWPLW PYPRY QAQAT REREU ROROU RSSRB RURUS RWRWA SASAU SBSLB SCSYC SDSDN SESWE SGSGP SHSHN SISVN ' +
  'SJSJM SKSVK SLSLE SMSMR SNSEN SOSOM SRSUR SSSSD STSTP SVSLV SXSXM SYSYR SZSWZ TCTCA TDTCD TFATF TGTGO THTHA TJTJK TKTKL ' +
  'TLTLS TMTKM TNTUN TOTON TRTUR TTTTO TVTUV TWTWN TZTZA UAUKR UGUGA UMUMI USUSA UYURY UZUZB VAVAT VCVCT VEVEN VGVGB VIVIR ' +
  'VNVNM VUVUT WFWLF WSWSM YEYEM YTMYT ZAZAF ZMZMB ZWZWE'

// Names people write that are neither a code nor the name of the country.
const OTHER_NAMES: Readonly<Record<string, string>> = {
  uk: 'GB',
  england: 'GB',
  greatbritain: 'GB',
  america: 'US',
  unitedstatesofamerica: 'US',
  prc: 'CN',
  prchina: 'CN',
  mainlandchina: 'CN',
  中国大陆: 'CN',
  大陆: 'CN',
  korea: 'KR',
  southkorea: 'KR',
  holland: 'NL',
  uae: 'AE',
  阿联酋: 'AE',
  香港: 'HK',
  澳门: 'MO',
  台湾: 'TW',
  中国台湾: 'TW',
  turkey: 'TR',
  czechrepublic: 'CZ',
}

/** Country codes (ISO 3166-1, two letters) in the alphabet's order. */
export const COUNTRIES: readonly string[] = CODES.split(' ').map((pair) => pair.slice(0, 2))

let names: Map<string, string> | null = null

/** The two-letter code of a country given as a code or by its Chinese or English name; null when it is none. */
export function countryOf(text: string): string | null {
  names ??= nameCountries()
  return names.get(plain(text)) ?? null
}

/** Where a customer of that country belongs (W4.1): at home only mainland China. */
export function regionOfCountry(country: string): Region {
  return country === 'CN' ? 'DOMESTIC' : 'OVERSEAS'
}

function nameCountries(): Map<string, string> {
  const found = new Map(Object.entries(OTHER_NAMES))
  const languages = (['en', 'zh-Hans', 'zh-Hant'] as const).map(
    (language) => new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }),
  )
  for (const pair of CODES.split(' ')) {
    const code = pair.slice(0, 2)
    found.set(code.toLowerCase(), code)
    found.set(pair.slice(2).toLowerCase(), code)
    for (const language of languages) {
      const name = plain(language.of(code) ?? '')
      if (name !== '' && !found.has(name)) found.set(name, code)
    }
  }
  return found
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '')
