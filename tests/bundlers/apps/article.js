// The article of every test page, made by script so that each toolchain's page is the same.

/** Puts an article into the page. */
export function writeArticle() {
  const article = document.createElement("article");
  article.lang = "id";
  for (const [tag, text] of [
    ["h1", "Wali kota resmikan pasar Sukaratu"],
    ["p", "Sukaratu (ANTARA) - Wali Kota Sukaratu Hamdan Wirya meresmikan pasar yang dibangun untuk warga, Senin (16/12)."],
    ["p", '"Pasar ini milik warga dan akan kami rawat bersama," kata Hamdan.'],
  ]) {
    article.appendChild(document.createElement(tag)).textContent = text;
  }
  document.body.prepend(article);
}
