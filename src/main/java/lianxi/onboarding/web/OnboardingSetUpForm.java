package lianxi.onboarding.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import lianxi.onboarding.GroupSetUp;
import lianxi.shared.Role;
import org.jspecify.annotations.Nullable;

/** The set-up page's input. */
class OnboardingSetUpForm {

    private String token = "";

    @NotBlank
    @Size(max = 200)
    private String documentTitle = "";

    @NotNull
    private @Nullable LocalDate documentDay;

    @NotBlank
    @Size(max = 60)
    private String groupName = "";

    @NotBlank
    @Size(max = 60)
    private String officeName = "";

    @NotBlank
    @Size(max = 60)
    private String seatName = "";

    @NotBlank
    @Size(max = 7)
    private String seatShortName = "";

    @NotBlank
    @Size(max = 40)
    private String headName = "";

    @Size(max = 60)
    private String headPost = "";

    @NotBlank
    @Size(max = 40)
    private String headLogin = "";

    @NotBlank
    @Size(max = 40)
    private String directorName = "";

    @Size(max = 60)
    private String directorPost = "";

    @NotBlank
    @Size(max = 40)
    private String directorLogin = "";

    @NotBlank
    @Size(max = 40)
    private String clerkName = "";

    @NotBlank
    @Size(max = 40)
    private String clerkLogin = "";

    @NotBlank
    @Size(max = 40)
    private String systemName = "";

    @NotBlank
    @Size(max = 40)
    private String systemLogin = "";

    @NotBlank
    @Size(max = 40)
    private String securityName = "";

    @NotBlank
    @Size(max = 40)
    private String securityLogin = "";

    @NotBlank
    @Size(max = 40)
    private String auditName = "";

    @NotBlank
    @Size(max = 40)
    private String auditLogin = "";

    @NotNull
    @Min(1)
    @Max(31)
    private @Nullable Integer meetingDay = 15;

    @NotNull
    private @Nullable LocalTime meetingAt = LocalTime.of(9, 0);

    @Size(max = 100)
    private String meetingPlace = "";

    GroupSetUp toGroup() {
        return new GroupSetUp(
                documentTitle,
                java.util.Objects.requireNonNull(documentDay),
                groupName,
                officeName,
                seatName,
                seatShortName,
                new GroupSetUp.Person("head", headName, headPost, headLogin),
                new GroupSetUp.Person("director", directorName, directorPost, directorLogin),
                new GroupSetUp.Person("clerk", clerkName, "", clerkLogin),
                new GroupSetUp.Administrator("system", systemName, systemLogin, Role.SYSTEM_ADMIN),
                new GroupSetUp.Administrator("security", securityName, securityLogin, Role.SECURITY_ADMIN),
                new GroupSetUp.Administrator("audit", auditName, auditLogin, Role.AUDIT_ADMIN),
                new GroupSetUp.RegularMeeting(
                        java.util.Objects.requireNonNull(meetingDay),
                        java.util.Objects.requireNonNull(meetingAt),
                        meetingPlace));
    }

    public @Nullable Integer getMeetingDay() {
        return meetingDay;
    }

    public void setMeetingDay(@Nullable Integer meetingDay) {
        this.meetingDay = meetingDay;
    }

    public @Nullable LocalTime getMeetingAt() {
        return meetingAt;
    }

    public void setMeetingAt(@Nullable LocalTime meetingAt) {
        this.meetingAt = meetingAt;
    }

    public String getMeetingPlace() {
        return meetingPlace;
    }

    public void setMeetingPlace(String meetingPlace) {
        this.meetingPlace = meetingPlace;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }

    public String getDocumentTitle() {
        return documentTitle;
    }

    public void setDocumentTitle(String documentTitle) {
        this.documentTitle = documentTitle;
    }

    @Nullable
    public LocalDate getDocumentDay() {
        return documentDay;
    }

    public void setDocumentDay(@Nullable LocalDate documentDay) {
        this.documentDay = documentDay;
    }

    public String getGroupName() {
        return groupName;
    }

    public void setGroupName(String groupName) {
        this.groupName = groupName;
    }

    public String getOfficeName() {
        return officeName;
    }

    public void setOfficeName(String officeName) {
        this.officeName = officeName;
    }

    public String getSeatName() {
        return seatName;
    }

    public void setSeatName(String seatName) {
        this.seatName = seatName;
    }

    public String getSeatShortName() {
        return seatShortName;
    }

    public void setSeatShortName(String seatShortName) {
        this.seatShortName = seatShortName;
    }

    public String getHeadName() {
        return headName;
    }

    public void setHeadName(String headName) {
        this.headName = headName;
    }

    public String getHeadPost() {
        return headPost;
    }

    public void setHeadPost(String headPost) {
        this.headPost = headPost;
    }

    public String getHeadLogin() {
        return headLogin;
    }

    public void setHeadLogin(String headLogin) {
        this.headLogin = headLogin;
    }

    public String getDirectorName() {
        return directorName;
    }

    public void setDirectorName(String directorName) {
        this.directorName = directorName;
    }

    public String getDirectorPost() {
        return directorPost;
    }

    public void setDirectorPost(String directorPost) {
        this.directorPost = directorPost;
    }

    public String getDirectorLogin() {
        return directorLogin;
    }

    public void setDirectorLogin(String directorLogin) {
        this.directorLogin = directorLogin;
    }

    public String getClerkName() {
        return clerkName;
    }

    public void setClerkName(String clerkName) {
        this.clerkName = clerkName;
    }

    public String getClerkLogin() {
        return clerkLogin;
    }

    public void setClerkLogin(String clerkLogin) {
        this.clerkLogin = clerkLogin;
    }

    public String getSystemName() {
        return systemName;
    }

    public void setSystemName(String systemName) {
        this.systemName = systemName;
    }

    public String getSystemLogin() {
        return systemLogin;
    }

    public void setSystemLogin(String systemLogin) {
        this.systemLogin = systemLogin;
    }

    public String getSecurityName() {
        return securityName;
    }

    public void setSecurityName(String securityName) {
        this.securityName = securityName;
    }

    public String getSecurityLogin() {
        return securityLogin;
    }

    public void setSecurityLogin(String securityLogin) {
        this.securityLogin = securityLogin;
    }

    public String getAuditName() {
        return auditName;
    }

    public void setAuditName(String auditName) {
        this.auditName = auditName;
    }

    public String getAuditLogin() {
        return auditLogin;
    }

    public void setAuditLogin(String auditLogin) {
        this.auditLogin = auditLogin;
    }
}
