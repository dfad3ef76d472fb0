using Tamias.Simulation.Stages;

namespace Tamias.Simulation.Invariants;

/// <summary>I9 and what else must hold between attempts and the forms that Stripe made for them.</summary>
static class AttemptRules
{
    /// <summary>I9: amount, currency and owner of a form are those of its attempt.</summary>
    public static IEnumerable<string> FormsAreAsAsked(World world, Facts facts) =>
        from form in Ledger.Forms(world)
        where form.IsOurs
        let attempt = facts.Attempts.Find(a => a.Id.ToString() == form.AttemptId)
        where attempt is null || attempt.OrganizationId != form.House.Id
            || (attempt.Amount.Minor, attempt.Amount.Currency.Code) != (form.Minor, form.Currency)
        let asked = attempt is null ? "no attempt" : $"{attempt.Amount}"
        select $"{form.Id} of {form.Minor} {form.Currency} is for {asked}";

    /// <summary>One attempt asks for one form, however often it asks.</summary>
    public static IEnumerable<string> OneFormEach(World world, Facts facts) =>
        from form in Ledger.Forms(world)
        where form.IsOurs && form.WasMade
        group form by form.AttemptId into forms
        where forms.Count() > 1
        select $"attempt {forms.Key} has {forms.Count()} forms";

    /// <summary>Nobody can pay through a form whose attempt has ended, and no attempt is forgotten.</summary>
    public static IEnumerable<string> NothingStaysOpen(World world, Facts facts) =>
        (from form in Ledger.Forms(world)
            where form.IsOurs && form.IsOpen && !Ledger.IsAwaited(form.Thing)
            select $"{form.Id} is still open")
        .Concat(from attempt in facts.Attempts
            where !attempt.IsEnded && attempt.State != AttemptState.Awaiting
            select $"attempt {attempt.Id} is still {attempt.State}");
}
