package lianxi.supervision.referral;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import lianxi.supervision.referral.CaseFile.Exhibit;
import net.lingala.zip4j.io.outputstream.ZipOutputStream;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.AesKeyStrength;
import net.lingala.zip4j.model.enums.CompressionMethod;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.springframework.stereotype.Component;

/** Packs a signed file with its evidence into an archive encrypted by AES-256 (加密压缩包). */
@Component
class ArchiveWriter {

    private final ReferralFiles files;
    private final ReferralWords words;

    ArchiveWriter(ReferralFiles files, ReferralWords words) {
        this.files = files;
        this.words = words;
    }

    /** @param sha256 the digest of the signed file */
    void write(CaseFile file, byte[] pdf, String sha256, String passphrase, OutputStream out) throws IOException {
        List<String> list = new ArrayList<>();
        String letter = words.text("supervision.referral.archive.letter");
        try (ZipOutputStream zip = new ZipOutputStream(out, passphrase.toCharArray(), StandardCharsets.UTF_8)) {
            zip.putNextEntry(entry(letter));
            zip.write(pdf);
            zip.closeEntry();
            list.add(sha256 + "  " + letter);
            for (Exhibit exhibit : file.exhibits()) {
                String name = words.text(
                        "supervision.referral.archive.exhibit", Integer.toString(list.size()), exhibit.name());
                zip.putNextEntry(entry(name));
                files.write(exhibit, zip);
                zip.closeEntry();
                list.add(exhibit.sha256() + "  " + name);
            }
            zip.putNextEntry(entry(words.text("supervision.referral.archive.list")));
            zip.write((String.join("\n", list) + "\n").getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
    }

    private static ZipParameters entry(String name) {
        ZipParameters parameters = new ZipParameters();
        parameters.setFileNameInZip(name);
        parameters.setCompressionMethod(CompressionMethod.DEFLATE);
        parameters.setEncryptFiles(true);
        parameters.setEncryptionMethod(EncryptionMethod.AES);
        parameters.setAesKeyStrength(AesKeyStrength.KEY_STRENGTH_256);
        return parameters;
    }
}
