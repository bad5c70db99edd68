// What pages call their parts: data, in CSS selectors. A new CMS is a new line.

/** Where an article's body stands, the surest first. */
export const BODIES = [
  "[itemprop~=articleBody]",
  // WordPress and its news themes
  ".entry-content",
  ".td-post-content",
  ".post-content",
  ".single-content",
  // Drupal, Joomla
  ".field--name-body",
  ".field-name-body",
  ".com-content-article__body",
  // Indonesian sites' own systems: ANTARA, detik, Kompas, Tribun, Tempo, CNN Indonesia, Liputan6, Okezone, Republika
  ".wrap__article-detail-content",
  ".detail__body-text",
  ".read__content",
  ".txt-article",
  ".detail-konten",
  ".detail-text",
  ".article-content-body__item-content",
  ".c-detail",
  ".article-content",
  // Bernama, and what many systems fall back on
  ".article-body",
  ".article__body",
  ".story-body",
  ".news-content",
];

/** What stands in an article's body and is not the article. */
export const LEFT_OUT = [
  "script, style, noscript, template, iframe, object, svg, canvas, video, audio, nav, aside, form, button, select, textarea",
  "h1, figcaption, [hidden], [aria-hidden=true], [role=navigation], [role=complementary]",
  "adiksimba-card",
  // Captions
  ".caption, .wp-caption-text, .photo__caption, .image-caption",
  // Share bars
  ".share, .sharing, .share-bar, .social-share, .sharedaddy, .addtoany_share_save_container, .a2a_kit",
  // Related links
  ".related, .related-posts, .jp-relatedposts, .baca-juga, .bacajuga, .read-also, .lihatjg, .inner-link-baca-juga, .linksisip",
  // Ads
  ".ads, .ad, .advertisement, .adsbygoogle, .iklan, .parallax",
  // Tags, comments, newsletters, authors' boxes
  ".tags, .tag-list, .comments, .breadcrumb, .breadcrumbs, .newsletter, .author-box",
].join(", ");

/** Elements that run on in their line: every other one begins a new paragraph. */
export const INLINE = new Set(
  "A ABBR B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR".split(
    " ",
  ),
);
