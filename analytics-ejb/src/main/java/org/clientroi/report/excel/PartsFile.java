package org.clientroi.report.excel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook's file: first the large parts, straight from whoever writes them, then everything else as POI makes it. So a
 * million rows take no more memory than ten.
 */
final class PartsFile {

    /** Nearly as small as the usual level, in half its time. */
    private static final int COMPRESSION = 4;

    private final ZipOutputStream zip;
    private final MessageDigest digest = sha256();
    private final Set<String> written = new HashSet<>();

    PartsFile(OutputStream file) {
        zip = new ZipOutputStream(file);
        zip.setLevel(COMPRESSION);
    }

    /** Where a part is to be written until {@link #endPart}. */
    OutputStream beginPart(String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        written.add(name);
        digest.reset();
        return new DigestOutputStream(zip, digest);
    }

    /** The SHA-256 of the part, in hexadecimal: that of its file once unpacked. */
    String endPart() throws IOException {
        zip.closeEntry();
        return HexFormat.of().formatHex(digest.digest());
    }

    /** All other parts. In {@code workbook} the large sheets are empty; it must not be large itself. */
    void finish(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        workbook.write(rest);
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(rest.toByteArray()))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                if (written.add(part.getName())) {
                    zip.putNextEntry(new ZipEntry(part.getName()));
                    parts.transferTo(zip);
                    zip.closeEntry();
                }
            }
        }
        zip.finish();
        zip.flush();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
