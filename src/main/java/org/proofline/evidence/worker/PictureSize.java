package org.proofline.evidence.worker;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * How large a picture says it is, which is judged before a point of it is decoded.
 *
 * @param width in points
 * @param height in points
 */
record PictureSize(long width, long height) {

    /** More than a camera makes. */
    static final long MOST_PIXELS = 80_000_000;

    /** Of scans in black and white, which are large and honest. */
    static final long MOST_BILEVEL_PIXELS = 4 * MOST_PIXELS;

    static final PictureSize UNKNOWN = new PictureSize(0, 0);

    private static final long LARGEST_SIDE = Integer.MAX_VALUE;
    private static final int SCAN = 0xDA;
    private static final int FIRST_FRAME = 0xC0;
    private static final int LAST_FRAME = 0xCF;
    private static final int CODESTREAM = 0xFF4FFF51;
    private static final int PAGE_INFORMATION = 48;
    private static final int KIND_OF_SEGMENT = 0x3F;
    private static final int LONG_PAGE_NUMBER = 0x40;
    private static final int BYTE = 0xFF;

    PictureSize {
        width = Math.max(0, Math.min(LARGEST_SIDE, width));
        height = Math.max(0, Math.min(LARGEST_SIDE, height));
    }

    boolean isTooLarge(boolean bilevel) {
        return width * height > (bilevel ? MOST_BILEVEL_PIXELS : MOST_PIXELS);
    }

    /** In words, for whoever sent it. */
    String words() {
        return "a picture of " + width + " by " + height + " points";
    }

    /** What the first frame of a JPEG tells. */
    static PictureSize ofJpeg(byte[] head) {
        ByteBuffer in = ByteBuffer.wrap(head);
        try {
            in.getShort();
            int kind = marker(in);
            while (kind != SCAN) {
                int length = in.getShort() & 0xFFFF;
                if (isFrame(kind)) {
                    in.get();
                    int height = in.getShort() & 0xFFFF;
                    return new PictureSize(in.getShort() & 0xFFFF, height);
                }
                in.position(Math.min(in.limit(), in.position() + Math.max(0, length - 2)));
                kind = marker(in);
            }
        } catch (BufferUnderflowException cutOff) {
            return UNKNOWN;
        }
        return UNKNOWN;
    }

    private static int marker(ByteBuffer in) {
        int kind = BYTE;
        while (kind == BYTE) {
            kind = in.get() & BYTE;
        }
        return kind;
    }

    /** Three of the range are tables. */
    private static boolean isFrame(int kind) {
        return kind >= FIRST_FRAME && kind <= LAST_FRAME && kind != 0xC4 && kind != 0xC8 && kind != 0xCC;
    }

    /** What the main header of JPEG 2000 tells, bare or in its boxes. */
    static PictureSize ofJpeg2000(byte[] head) {
        ByteBuffer in = ByteBuffer.wrap(head);
        for (int at = 0; at + 24 <= head.length; at++) {
            if (in.getInt(at) == CODESTREAM) {
                long left = unsigned(in.getInt(at + 16));
                return new PictureSize(
                        unsigned(in.getInt(at + 8)) - left,
                        unsigned(in.getInt(at + 12)) - unsigned(in.getInt(at + 20)));
            }
        }
        return UNKNOWN;
    }

    /** What the first segment of a JBIG2 stream tells, as it stands in a PDF. */
    static PictureSize ofJbig2(byte[] head) {
        ByteBuffer in = ByteBuffer.wrap(head);
        try {
            in.getInt();
            int flags = in.get() & BYTE;
            in.get();
            in.position(in.position() + ((flags & LONG_PAGE_NUMBER) == 0 ? 1 : 4) + 4);
            return (flags & KIND_OF_SEGMENT) == PAGE_INFORMATION
                    ? new PictureSize(unsigned(in.getInt()), unsigned(in.getInt()))
                    : UNKNOWN;
        } catch (BufferUnderflowException | IllegalArgumentException cutOff) {
            return UNKNOWN;
        }
    }

    private static long unsigned(int value) {
        return Integer.toUnsignedLong(value);
    }
}
