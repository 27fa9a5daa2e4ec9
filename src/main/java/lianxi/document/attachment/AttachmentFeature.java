package lianxi.document.attachment;

import static lianxi.document.attachment.FileKind.DOCX;
import static lianxi.document.attachment.FileKind.JPEG;
import static lianxi.document.attachment.FileKind.OFD;
import static lianxi.document.attachment.FileKind.PDF;
import static lianxi.document.attachment.FileKind.PNG;
import static lianxi.document.attachment.FileKind.XLSX;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Where files are attached, with what may be attached there: kinds, size of one, how many, size of all. */
public enum AttachmentFeature {
    /** 手续材料 */
    PERMIT_MATERIAL(20, 10, 60, PDF, JPEG, PNG, DOCX, XLSX, OFD),
    /** 环节登记、暂停计时、补正等的依据 */
    PERMIT_STEP(20, 5, 60, PDF, JPEG, PNG, DOCX, XLSX, OFD),
    /** 延期申请的依据 */
    EXTENSION(20, 5, 60, PDF, JPEG, PNG, DOCX, XLSX, OFD),
    /** 问题的佐证材料 */
    PROBLEM_EVIDENCE(20, 10, 60, PDF, JPEG, PNG, DOCX, XLSX, OFD),
    /** 领导批示件的扫描件 */
    INSTRUCTION_SCAN(20, 5, 60, PDF, JPEG, PNG, OFD),
    /** 督办单答复的依据 */
    ORDER_ANSWER(20, 10, 60, PDF, JPEG, PNG, DOCX, XLSX, OFD),
    /** 工程量完成登记的依据：协议、补偿签收 */
    QUANTITY_EVIDENCE(20, 10, 60, PDF, JPEG, PNG, DOCX, XLSX, OFD),
    /** 施工现场照片和资料 */
    SITE_PROGRESS(20, 10, 60, JPEG, PNG, PDF),
    /** 纸质签发件的扫描件 */
    PAPER_SIGNATURE(20, 3, 60, PDF, JPEG, PNG, OFD),
    /** 任务反馈、办结的佐证 */
    TASK_EVIDENCE(20, 10, 60, PDF, JPEG, PNG, DOCX, XLSX, OFD),
    /** 议定事项销号的佐证 */
    DECISION_EVIDENCE(20, 10, 60, PDF, JPEG, PNG, DOCX, XLSX, OFD),
    /** 督查发现问题的证据 */
    FINDING_EVIDENCE(20, 10, 60, PDF, JPEG, PNG, DOCX, XLSX, OFD),
    /** 被督查单位回应、申请复核的材料 */
    FINDING_REPLY(20, 10, 60, PDF, JPEG, PNG, DOCX, XLSX, OFD),
    /** 问题线索移送中补充的证据 */
    REFERRAL_EVIDENCE(20, 20, 100, PDF, JPEG, PNG, DOCX, XLSX, OFD),
    /** 问题线索移送的回执 */
    REFERRAL_RECEIPT(20, 3, 60, PDF, JPEG, PNG, OFD),
    /** 督查现场的照片和资料 */
    INSPECTION_PHOTO(20, 10, 60, JPEG, PNG, PDF),
    /** 组长审定督查通报的签批件扫描 */
    NOTICE_EXAMINATION(20, 3, 60, PDF, JPEG, PNG, OFD);

    private static final long MEGA = 1024L * 1024L;

    private final long maxBytes;
    private final int maxFiles;
    private final long maxTotal;
    private final Set<FileKind> kinds;

    AttachmentFeature(int maxMegabytes, int maxFiles, int maxTotalMegabytes, FileKind first, FileKind... more) {
        this.maxBytes = maxMegabytes * MEGA;
        this.maxFiles = maxFiles;
        this.maxTotal = maxTotalMegabytes * MEGA;
        this.kinds = EnumSet.of(first, more);
    }

    public long maxBytes() {
        return maxBytes;
    }

    public int maxFiles() {
        return maxFiles;
    }

    public long maxTotal() {
        return maxTotal;
    }

    /** What a file chooser offers: {@code .pdf,.jpg,…} */
    public String accept() {
        return extensions().map(extension -> "." + extension).collect(Collectors.joining(","));
    }

    /** The same for a sentence: {@code PDF / JPEG / …} */
    public String readableKinds() {
        return kinds.stream().map(FileKind::name).collect(Collectors.joining(" / "));
    }

    public String readableMaxBytes() {
        return AttachmentView.readable(maxBytes);
    }

    public String readableMaxTotal() {
        return AttachmentView.readable(maxTotal);
    }

    /** Whether the trail keeps no name of its files, because what they belong to is or may be restricted (限制知悉). */
    boolean isDiscreet() {
        return this == REFERRAL_EVIDENCE || this == REFERRAL_RECEIPT || this == PAPER_SIGNATURE;
    }

    boolean takes(FileKind kind) {
        return kinds.contains(kind);
    }

    private java.util.stream.Stream<String> extensions() {
        return kinds.stream().flatMap(kind -> kind.extensions().stream());
    }
}
