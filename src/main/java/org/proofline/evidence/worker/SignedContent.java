package org.proofline.evidence.worker;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/**
 * What a digital signature of a PDF was set under. Whose it is is not asked: that needs lists of trusted authorities, which
 * change and lie outside.
 */
final class SignedContent {

    private static final int RANGE = 4;

    private SignedContent() {}

    /** Whether nothing of the file stands outside the signature but the signature itself. */
    static boolean isWhole(PDSignature signature, long size) {
        int[] range = signature.getByteRange();
        byte[] contents = signature.getContents();
        // Two hexadecimal digits for each byte, in angle brackets.
        return range != null
                && contents != null
                && range.length == RANGE
                && range[0] == 0
                && (long) range[2] - range[1] == 2L * contents.length + 2
                && (long) range[2] + range[3] == size;
    }

    /** Whether the signed bytes are others now. A signature that can't be read here says nothing. */
    static boolean isChanged(PDSignature signature, Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            CMSSignedData signed = new CMSSignedData(
                    new CMSProcessableByteArray(signature.getSignedContent(in)), signature.getContents());
            for (SignerInformation signer : signed.getSignerInfos()) {
                for (Object certificate : signed.getCertificates().getMatches(signer.getSID())) {
                    if (!isSignedBy(signer, (X509CertificateHolder) certificate)) {
                        return true;
                    }
                }
            }
            return false;
        } catch (CMSSignerDigestMismatchException otherBytes) {
            return true;
        } catch (CMSException | CertificateException | OperatorCreationException | RuntimeException unreadable) {
            return false;
        }
    }

    private static boolean isSignedBy(SignerInformation signer, X509CertificateHolder certificate)
            throws CMSException, CertificateException, OperatorCreationException {
        return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
    }
}
