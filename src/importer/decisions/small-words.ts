/**
 * Articles, prepositions and conjunctions, with which no name ends, in the languages of which labels are known and that
 * write such words by themselves.
 */
const smallWords: ReadonlySet<string> = new Set(
  [
    "a about after against amid among an and as at before between but by concerning during following for from her his in into its of on or our over regarding than that the their to under upon via vs with without",
    "à au aux avec après avant chez contre dans de des du en entre et la le les leur par pour sa sans selon ses son sous sur un une vers",
    "als am an auf aus bei beim das dem den der des die durch ein eine einem einen einer für gegen im in ins mit nach ob oder ohne seit über um und unter vom von vor wegen zu zum zur zwischen",
    "al ante bajo como con contra de del desde durante e el en entre hacia hasta la las los o para por según sin sobre su sus tras un una y",
    "ao aos após as até com da das de do dos durante e em entre na nas no nos o os para pela pelas pelo pelos por sem sobre um uma",
    "agli ai al alla alle allo con contro da dagli dai dal dalla dei del della delle dello di ed fra gli i il in la le lo nei nel nella per su sui sul sulla tra un una",
    "aan bij de door een en het in met na naar of om op over te tegen tot tussen uit van voor",
    "av att de den det efter en ett från för hos i inom med mellan mot och om på till under utan vid",
    "af efter en et fra for hos i med mellem mod og om på til ved",
    "etter mellom mot og",
    "a az egy és meg vagy",
    "ale an i na nad o od po pod przy u w we z za ze",
    "a do k ke na o po pod pre pri s so u v ve z ze",
    "в во для до и из к на о об от по при с со у",
    "з за й та у і",
    "cu de din după în la pe pentru prin și un",
    "iz k na ob od po pri s v z za",
    "an bin dan dari dengan di dalam ke oleh pada serta untuk yang",
    "bir ile ve için",
    "để của cho là một những trong và về với",
    "από για και με σε στη στην στο στον στους τα τη την της το τον του των",
    "の を に は が と で へ や も から まで より て ついて について つい 及び および 並びに",
    "和 与 與 及 的 在 对 對 关于 關於",
    "및 와 과 의",
  ]
    .join(" ")
    .split(" "),
);

/** Words without the small ones at their end, and without an initial; one word is left. */
export function dropSmallWords(words: readonly string[]): readonly string[] {
  let end = words.length;
  while (end > 1 && isSmall(words[end - 1] ?? "")) end -= 1;
  return words.slice(0, end);
}

function isSmall(word: string): boolean {
  return smallWords.has(word) || /^\p{Ll}$/u.test(word);
}
