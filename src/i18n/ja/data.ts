import type { Strings } from "../strings.ts";
import type { data as english } from "../en/data.ts";

export const data: Strings<typeof english> = {
  "data.title": "データ",
  "data.description":
    "「{archive}」の全質疑を表計算ソフトやプログラムで使えるファイルで提供。チェックサムと利用例付き。",
  "data.in-short": "全質疑をCSVとNDJSONで提供しています。表計算ソフトやプログラムで利用できます。",
  "data.text":
    "一つのレコードは、一つの言語による質疑または発言です。固有のアドレス、会見の情報、発言者、全文を含みます。ファイルは年ごとに分かれています。",
  "data.holdings": "現在の収録数：{counts}。質疑と発言は言語ごとに数えています。",
  "data.formats-text":
    "CSVは表計算ソフト用です。文字コードはUTF-8（BOM付き）で、数式と解釈されるおそれのあるセルの先頭にはアポストロフィを付けています。NDJSONはプログラム用です。1行が一つのJSONオブジェクトで、段落ごとの発言者も分かります。質疑のファイルはgzipで圧縮しています。",
  "data.files": "ファイル",
  "data.file": "ファイル",
  "data.records": "件数",
  "data.size": "サイズ",
  "data.checksums": "各ファイルのSHA-256",
  "data.fields": "項目",
  "data.fields-text": "レコードの全項目はJSON Schemaで説明しています。",
  "data.exchange": "質疑",
  "data.person-record": "人物",
  "data.outlet-record": "報道機関",
  "data.topic-record": "テーマ",
  "data.examples": "利用例",
  "data.example-count": "会見ごとの質疑の数を調べる",
  "data.example-join": "質疑ごとの発言者を一覧にする",
  "data.example-people": "人物の名前を一覧にする",
  "data.example-outlets": "報道機関の名称を一覧にする",
  "data.example-topics": "テーマの名称を一覧にする",
  "data.example-table": "表を読み込み、数式よけのアポストロフィを外す",
  "data.example-check": "ファイルを入手し、チェックサムを照合する",
  "data.example-tools": "必要なもの：{tools}",
  "data.beside": "個別の会見",
  "data.beside-text":
    "各会見のページの横に、transcript.json（データ）、transcript.md（保存されているファイル）、transcript.txt（テキスト）があります。会見と各質疑の引用表記はcite.bib、cite.ris、cite.jsonにあります。",
  "data.licence-text": "各レコードには掲載文の公表者と、分かる場合はライセンスを記しています。",
};
