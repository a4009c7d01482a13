/**
 * What a column of a roster can contain. A column called `name` may contain whole names, first names, or last names.
 */
export type ColumnRole = 'email' | 'other-email' | 'login' | 'whole-name' | 'name' | 'given-name' | 'family-name';

/**
 * The column headings of Canvas, Moodle, Google Classroom, Blackboard, Microsoft Teams, and handwritten lists, as
 * `foldHeading` returns them. Moodle's headings come from its language packs (lang.moodle.org: `firstname`, `lastname`,
 * `email`).
 */
const WORDS: Readonly<Record<ColumnRole, string>> = {
  email: `
    email emailaddress emailaddresses mail mailaddress address studentemail studentemailaddress schoolemail schoolemailaddress
    learneremail useremail emailid primaryemail workemail universityemail institutionalemail contactemail
    emailadresse mailadresse epost epostadresse epostaddress epostadress sahkoposti sahkopostiosoite netfang tolvupostfang
    emailadres adresseemail adressedecourriel courriel adresseelectronique adressecourriel adressemail mel
    correo correoelectronico direcciondecorreo direcciondecorreoelectronico correuelectronic adrecaelectronica helbideelektronikoa
    indirizzoemail indirizzomail postaelettronica indirizzodipostaelettronica enderecodeemail enderecodecorreioeletronico
    correioeletronico correioelectronico adresemail adresaemail adresemailowy adresemailem adrespocztyelektronicznej
    emailova adresa emailovaadresa epostovaadresa epostanaslov enaslov eposta epostaadresi epostaadresa elpastas elpastoadresas
    emailcim emailcime epasts epastaadrese adresadeemail adresadeposta diachiemail alamatemail surel alamatsurel emel alamatemel
    адрес адресэлектроннойпочты электроннаяпочта электроннаяпочтаemail почта эпочта емейл имейл имейладрес електроннапошта
    адресаелектронноїпошти епошта епоща имейладреса
    ηλεκτρονικοταχυδρομειο διευθυνσηηλεκτρονικουταχυδρομειου ηλδιευθυνση διευθυνσηemail
    דוארלקטרוני כתובתדואל דואל אימייל دواردالکترونیک البريدالالكتروني البريدالإلكتروني عنوانالبريدالالكتروني عنوانالبريدالإلكتروني پستالکترونیک ایمیل
    ईमेल ईमेलपता อีเมล ที่อยู่อีเมล
    邮箱 电子邮箱 电子邮件 电子邮件地址 邮件地址 邮箱地址 電子郵件 電子信箱 電郵 電郵地址 電子郵件地址 电邮 信箱
    メール メールアドレス eメール 電子メール 이메일 이메일주소 전자우편 메일`,
  'other-email': `
    parentemail parentemailaddress guardianemail guardianemailaddress motheremail fatheremail teacheremail instructoremail tutoremail
    advisoremail counseloremail parent1email parent2email guardian1email guardian2email emergencyemail personalemail
    secondaryemail alternateemail alternativeemail otheremail backupemail recoveryemail
    emaileltern elternemail emaildereltern emailparent emaildesparents emailpadres correopadres invitedby addedby createdby`,
  login: `
    sisloginid loginid login username useraccount userprincipalname upn account userid sisuserid integrationid
    benutzername anmeldename nomdutilisateur identifiant nombredeusuario usuario nomeutente utilizador nazwauzytkownika`,
  'whole-name': `
    fullname studentname student students learner learnername displayname studentfullname nameofstudent participant
    participantname pupil pupilname membername firstandlastname namesurname namefull lastnamefirstname firstnamelastname
    vollstandigername vollername anzeigename schuler schulerin teilnehmer teilnehmende teilnehmername nachnamevorname vornamenachname
    nomcomplet nometprenom nomprenom prenomnom eleve etudiant nometprenoms nombrecompleto nombreyapellidos apellidosynombre
    apellidosynombres estudiante alumno alumna nomecompleto nomecognome cognomenome studente aluno estudantenome
    volledigenaam leerling deelnemer imieinazwisko nazwiskoiimie uczen фио полноеимя ученик студент πληρεςονομα
    fulltnavn fullstandigtnamn elevnamn kokonimi adsoyad adisoyadi adivesoyadi ogrenci jmenoaprijmeni teljesnev
    姓名 学生姓名 學生姓名 氏名 名前 お名前 フルネーム 성명 학생이름 hovaten hoten namalengkap الاسمالكامل`,
  name: `name names nom naam nombre nombres nome navn namn nimi nev isim ad nama jmeno ime имя 이름 名 όνομα ονομα שם الاسم اسم nafn ten`,
  'given-name': `
    firstname firstnames givenname givennames forename forenames preferredname preferredfirstname first given studentfirstname
    vorname vornamen rufname prenom prenoms primernombre nombredepila voornaam voornamen roepnaam fornavn fornamn etunimi
    imie imiona krestnijmeno keresztnev utonev prenume primeironome vardas vards eesnimi izena eiginnafn
    ім'я імя име ad adi adı isim שםפרטי الاسمالأول الاسمالاول نام ชื่อ 名字 名前名 tengoi namadepan namapertama`,
  'family-name': `
    lastname lastnames surname surnames familyname secondname last family studentlastname
    nachname nachnamen familienname zuname nomdefamille apellido apellidos primerapellido achternaam familienaam etternavn
    efternavn efternamn sukunimi nazwisko prijmeni priezvisko vezeteknev csaladnev numedefamilie nume cognome cognomi cognoms
    sobrenome apelido apelidos ultimonome pavarde uzvards perekonnanimi abizenak kenninafn
    фамилия прізвище фамилно фамилноиме презиме prezime priimek soyad soyadi soyadı επωνυμο επίθετο επιθετο
    שםמשפחה اسمالعائلة اللقب الكنية نامخانوادگی นามสกุล 姓 姓氏 氏 苗字 성 ho namabelakang namakeluarga`,
};

/** The maximum length of a heading, in characters, which is longer than any heading that we know of. */
const MOST_LENGTH = 100;

/**
 * Returns a heading in lower case, without accents, spaces, punctuation, or anything in parentheses or brackets,
 * because these vary from list to list.
 */
export const foldHeading = (heading: string): string =>
  heading
    .slice(0, MOST_LENGTH)
    .replace(/\(.*?\)|\[.*?\]/g, '')
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'l')
    .replaceAll('ı', 'i')
    .replaceAll('ø', 'o')
    .replaceAll('ß', 'ss')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const ROLES: ReadonlyMap<string, ColumnRole> = new Map(
  (Object.entries(WORDS) as [ColumnRole, string][]).flatMap(([role, words]) =>
    words
      .split(/\s+/)
      .map(foldHeading)
      .filter((word) => word !== '')
      .map((word): [string, ColumnRole] => [word, role]),
  ),
);

/** Returns what a column contains according to its heading; null if we don't know the heading. */
export const findColumnRole = (heading: string): ColumnRole | null => ROLES.get(foldHeading(heading)) ?? null;
