using Tamias.Simulation.Actors;
using Tamias.Simulation.Stages;

namespace Tamias.Simulation.Invariants;

/// <summary>A late fee is charged once for its step, for what is owed and disturbed by nobody, and is an invoice of its
/// own.</summary>
static class LateFeeRules
{
    /// <summary>What speaks against a charge at the moment at which it is made.</summary>
    public const string Unfounded = $"""
        select cast(f.id as text) from late_fees f join invoices i on i.id = f.invoice_id
          where i.late_fees_off or {Held.Sql}
            or exists (select 1 from late_fees other where other.fee_invoice_id = f.invoice_id)
        """;

    public static IEnumerable<string> StepsAreAsRuled(World world, Facts facts) =>
        from fee in facts.LateFees
        group fee by (fee.InvoiceId, fee.RuleId, fee.DueOn) into same
        let rule = facts.LateFeeRules.Single(r => r.Id == same.Key.RuleId)
        let fees = same.OrderBy(f => f.Step).ToList()
        where !fees.Select(f => f.Step).SequenceEqual(Enumerable.Range(1, fees.Count))
            || fees.Count > (rule.Every is null ? 1 : rule.Most ?? int.MaxValue)
            || fees[0].Until < same.Key.DueOn.AddDays(rule.Days)
            || fees.Zip(fees.Skip(1)).Any(p => p.Second.Until < p.First.Until.AddDays(rule.Every ?? 0))
            || (rule.Kind == LateFeeKind.Sum && fees.Exists(f => f.Amount != rule.Sum))
        select $"due {same.Key.DueOn:O}, after {rule.Days} days, every {rule.Every}, at most {rule.Most}: "
            + string.Join(' ', fees.Select(f => $"{f.Step} {f.Until:O} {f.Amount}"));

    public static IEnumerable<string> EachFeeIsAnInvoice(World world, Facts facts) =>
        from fee in facts.LateFees
        where fee.FeeInvoiceId is not null
        let asked = facts.Invoices.Find(i => i.Id == fee.FeeInvoiceId)
        where asked is null || asked.Total != fee.Amount || asked.OrganizationId != fee.OrganizationId
        select $"fee of {fee.Amount} is asked for by {asked?.Total}";

    /// <summary>Nobody but people and the work of this schedule made an invoice.</summary>
    public static IEnumerable<string> InvoicesHaveCauses(World world, Facts facts)
    {
        if (world.Draws["issue"] > 0)
            return [];

        var known = world.Bills.Select(b => b.Id)
            .Concat(facts.LateFees.Select(f => f.FeeInvoiceId).OfType<Id<Invoice>>()).ToHashSet();
        return facts.Invoices.Where(i => i.RecurringId is null && !known.Contains(i.Id))
            .Select(i => $"{i.Number} of {i.Total}, a draft: {i.IsDraft}, was made for nothing");
    }

    /// <summary>Days after its day a fee has been charged, where nothing stood in the way in those days.</summary>
    public static IEnumerable<string> LateIsCharged(World world, Facts facts)
    {
        if (Days.Disturbed(world) || world.Draws["autopay"] > 0) // what is to be charged bears no fee meanwhile
            return [];

        var yesterday = DateOnly.FromDateTime(world.Now.UtcDateTime).AddDays(-1);
        return from rule in facts.LateFeeRules
            where rule.Kind == LateFeeKind.Sum
            from invoice in facts.Invoices
            where invoice.OrganizationId == rule.OrganizationId && invoice.IsPayable && !invoice.LateFeesOff
                && invoice.PromisedOn is null && invoice.NextDueOn?.AddDays(rule.Days) <= yesterday
                && world.Bills.Exists(b => b.Id == invoice.Id)
                && facts.LateFees.TrueForAll(f => f.InvoiceId != invoice.Id || f.DueOn != invoice.NextDueOn)
            select $"{invoice.Number}, due {invoice.NextDueOn:O}, was never charged for";
    }
}
