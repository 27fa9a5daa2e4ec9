package lianxi.document.desk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Who took a document that went outside the product, and when. */
public class DocumentReceiptForm extends DocumentActForm {

    @NotBlank
    @Size(max = 100)
    private @Nullable String receivedBy;

    @NotNull
    private @Nullable LocalDate receivedOn;

    @NotNull
    private @Nullable LocalTime receivedAt;

    public @Nullable String getReceivedBy() {
        return receivedBy;
    }

    public void setReceivedBy(@Nullable String receivedBy) {
        this.receivedBy = receivedBy;
    }

    public @Nullable LocalDate getReceivedOn() {
        return receivedOn;
    }

    public void setReceivedOn(@Nullable LocalDate receivedOn) {
        this.receivedOn = receivedOn;
    }

    public @Nullable LocalTime getReceivedAt() {
        return receivedAt;
    }

    public void setReceivedAt(@Nullable LocalTime receivedAt) {
        this.receivedAt = receivedAt;
    }
}
