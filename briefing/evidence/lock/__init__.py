"""The lock: what has been proved, so that a checkout without the articles notices every later edit.

``evidence.lock`` stands beside ``dossier.yaml``. Its first line names the format and the version of the rules of proof;
after it there is one line for each entity, judgement, article, fact, paragraph, summary and sentence of a summary. The
lines of an article stand together under the line of the article, which two branches that work on different articles
leave alone: so their locks merge by line. In what order lines are read makes no difference.
"""
