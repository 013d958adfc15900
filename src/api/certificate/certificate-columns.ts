/** The select list of a document, as every list of documents shows it; `state` is the stored one. */
export const certificateColumns = `
  c.id, c.document_id AS "documentId", c.kind, c.number, c.state, c.issued_at AS "issuedAt", c.valid_until AS "validUntil",
  c.verification_code AS "verificationCode",
  json_build_object('documentId', r.document_id, 'number', r.number) AS request,
  (SELECT json_build_object('documentId', p.document_id, 'number', p.number)
    FROM certificates p WHERE p.replaced_by_id = c.id ORDER BY p.id LIMIT 1) AS replaces,
  CASE WHEN s.id IS NOT NULL THEN json_build_object('documentId', s.document_id, 'number', s.number) END AS "replacedBy",
  c.revoked_at AS "revokedAt", c.reason`;

/** The joins of {@link certificateColumns}. */
export const certificateJoins = `
  JOIN requests r ON r.id = c.request_id
  LEFT JOIN certificates s ON s.id = c.replaced_by_id`;

/** What the desk's lists show besides. */
export const deskCertificateColumns = `${certificateColumns},
  json_build_object('code', o.code, 'name', o.name) AS office, coalesce(c.importer_name, '') AS "importerName",
  c.item_count AS "itemCount", c.used_at AS "usedAt", c.dum,
  (SELECT coalesce(sum(k.checks), 0)::integer FROM certificate_checks k WHERE k.certificate_id = c.id) AS checks,
  (SELECT max(k.day)::text FROM certificate_checks k WHERE k.certificate_id = c.id) AS "lastCheckedOn"`;

/** The joins of {@link deskCertificateColumns}. */
export const deskCertificateJoins = `${certificateJoins} JOIN offices o ON o.id = c.office_id`;
