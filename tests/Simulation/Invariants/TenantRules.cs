using Tamias.Simulation.Stages;

namespace Tamias.Simulation.Invariants;

/// <summary>I8: no row refers to another organization's row.</summary>
static class TenantRules
{
    public static IEnumerable<string> NeverMeet(World world, Facts facts)
    {
        var invoices = facts.Invoices.ToDictionary(i => i.Id, i => i.OrganizationId);
        var payments = facts.Payments.ToDictionary(p => p.Id, p => p.OrganizationId);
        var refunds = facts.Refunds.Select(r => (r.PaymentId, r.OrganizationId))
            .Concat(facts.Disputes.Select(d => (d.PaymentId, d.OrganizationId)));
        var connections = facts.Connections.ToDictionary(c => c.Id, c => c.OrganizationId);
        return facts.Attempts.Where(a => a.Parts.Any(p => invoices[p.InvoiceId] != a.OrganizationId)
                || connections[a.ConnectionId] != a.OrganizationId).Select(a => $"attempt {a.Id}")
            .Concat(facts.Payments.Where(p => p.ConnectionId is { } c && connections[c] != p.OrganizationId)
                .Select(p => $"payment {p.Id}"))
            .Concat(facts.Allocations.Where(a => invoices[a.InvoiceId] != a.OrganizationId
                || payments[a.PaymentId] != a.OrganizationId).Select(a => $"allocation {a.Id}"))
            .Concat(refunds.Where(r => payments[r.PaymentId] != r.OrganizationId)
                .Select(r => $"return of {r.PaymentId}"))
            .Concat(facts.Inbox.Where(e => connections[e.ConnectionId] != e.OrganizationId)
                .Select(e => $"event {e.EventId}"));
    }
}
