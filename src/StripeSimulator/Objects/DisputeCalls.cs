namespace Tamias.StripeSimulator.Objects;

/// <summary>Calls about disputes.</summary>
internal static class DisputeCalls
{
    internal static JsonObject Retrieve(Call call) => call.Find("dispute");

    internal static JsonObject List(Call call) => Listing.Page(call, "dispute", "charge", "payment_intent");

    /// <summary>Accepts the loss.</summary>
    internal static JsonObject Close(Call call)
    {
        var dispute = Answerable(call);
        Disputes.Close(call.World, call.Book, dispute, won: false);
        return dispute;
    }

    /// <summary>Evidence whose free text is winning_evidence or losing_evidence decides the dispute at once.</summary>
    internal static JsonObject Update(Call call)
    {
        var evidence = call.Params.Child("evidence");
        var dispute = evidence is null ? call.Find("dispute") : Answerable(call);
        dispute["metadata"] = call.Params.Metadata(dispute.Child("metadata"));
        foreach (var (name, value) in evidence.CopyOrEmpty()) dispute["evidence"]![name] = value?.DeepClone();
        if (evidence is not null) dispute["evidence_details"]!["has_evidence"] = true;
        if (evidence is not null && call.Params.Switch("submit") != false) Submit(call, dispute);
        return dispute;
    }

    static void Submit(Call call, JsonObject dispute)
    {
        dispute["evidence_details"]!["submission_count"] = 1;
        Disputes.Answer(call.World, call.Book, dispute);
        var text = dispute.Child("evidence")!.TextOrNull("uncategorized_text");
        if (text is "winning_evidence" or "losing_evidence")
            Disputes.Close(call.World, call.Book, dispute, text == "winning_evidence");
    }

    static JsonObject Answerable(Call call)
    {
        var dispute = call.Find("dispute");
        return dispute.Text("status") is "needs_response" or "warning_needs_response" ? dispute
            : throw ApiError.Refused($"This dispute is already {dispute.Text("status")}.", "dispute_already_closed");
    }
}
