using System.Net;
using System.Text.Json.Nodes;

namespace Tamias.Simulation.Defects;

/// <summary>What goes unnoticed at every step, and shows when all has come to rest: one for each rule that no other
/// defect breaks first.</summary>
static class RestDefects
{
    public static readonly IReadOnlyList<Defect> All =
    [
        new("what is done is filed under another organization") { Sql = """
            create trigger d after update of state on inbox when new.state = 'Done'
            begin update inbox set organization_id = (select id from organizations
              order by id = new.organization_id limit 1) where id = new.id; end
            """ },
        new("nobody is told of what is left over") { Sql = """
            create trigger d after insert on todos when new.reason in ('Overpaid', 'PaidWhileVoid')
            begin delete from todos where id = new.id; end
            """ },
        new("some receipts are not written") { Sql = """
            create trigger d after insert on mails when new.cause like 'receipt:%' and (select count(*) from mails) % 2
            begin delete from mails where id = new.id; end
            """ },
        new("a cent of what has returned is forgotten") { Draws = "dashboard=1", Sql = """
            create trigger d after update of returned_minor on payments when new.returned_minor > old.returned_minor
            begin update payments set returned_minor = new.returned_minor - 1 where id = new.id; end
            """ },
        new("a refund is kept with a cent less") { Draws = "dashboard=1", Sql = """
            create trigger d after update of state on refunds when new.state = 'Succeeded'
            begin update refunds set amount_minor = amount_minor - 1 where id = new.id; end
            """ },
        new("a refund that Stripe refused was cancelled") { Draws = "refunds=3", Sql = """
            create trigger d after update of state on refunds when new.state = 'Failed' and new.stripe_id = ''
            begin update refunds set state = 'Cancelled' where id = new.id; end
            """ },
        new("the fate of a dispute is not kept") { Draws = "disputes=1", Sql = """
            create trigger d after update of status on disputes
            begin update disputes set status = old.status where id = new.id; end
            """ },
        new("a dispute is kept beside its older self") { Draws = "disputes=1", Sql = """
            create trigger d after update of status on disputes when new.status in ('won', 'lost')
            begin insert into disputes (id, stripe_id, closed_at, connection_id, evidence_due_at, is_charge_refundable,
                moves, opened_at, organization_id, payment_id, read_at, reason, reminded_at, status, version,
                amount_currency, amount_minor, withdrawn_currency, withdrawn_minor)
              select substr(id, 1, 35) || (substr(id, 36) = '0'), stripe_id || 'x', closed_at, connection_id,
                evidence_due_at, is_charge_refundable, moves, opened_at, organization_id, payment_id, read_at, reason,
                reminded_at, status, version, amount_currency, amount_minor, withdrawn_currency, withdrawn_minor
              from disputes where id = new.id; end
            """ },
        new("a form is made twice and once closed") { Send = wire => wire.IsCreation
            ? MakeTwiceAsync(wire) : wire.GoAsync() },
        new("what is parked says no reason") { Sql = """
            create trigger d after update of state on inbox when new.state = 'Parked'
            begin update inbox set reason = '' where id = new.id; end
            """ },
        new("events are tried more often than they are parked for") { Sql = """
            create trigger d after update of tries on inbox
            begin update inbox set tries = new.tries + 6 where id = new.id; end
            """ },
        new("a mail that was sent is taken for one that waits") { Draws = "crashes=0 clock=0", Sql = """
            create trigger d after update of sent_at on mails when new.sent_at is not null and new.tries = 1
            begin update mails set sent_at = null where id = new.id; end
            """ },
        new("a day of a recurring invoice is left out") { Draws = "recurring=1", Sql = """
            create trigger d after update of step on recurring_invoices when new.step = 1
            begin update recurring_invoices set step = 2 where id = new.id; end
            """ },
        new("nobody is told of what was made by itself") { Draws = "recurring=1", Sql = """
            create trigger d after insert on mails when new.cause like 'recurred:%'
            begin delete from mails where id = new.id; end
            """ },
        new("the rest of a transfer stays as it was") { Draws = "transfers=1", Sql = """
            create trigger d after update of transfer on attempts
            when json_extract(new.transfer, '$.RemainingMinor') < json_extract(old.transfer, '$.RemainingMinor')
            begin update attempts set transfer = old.transfer where id = new.id; end
            """ },
        new("what is sent back is kept with a cent less") { Draws = "transfers=1 sendback=3", Sql = """
            create trigger d after update of state on transfer_returns when new.state = 'Succeeded'
            begin update transfer_returns set amount_minor = amount_minor - 1 where id = new.id; end
            """ },
        new("what Stripe did not send back was cancelled") { Draws = "transfers=1 sendback=3", Sql = """
            create trigger d after update of state on transfer_returns when new.state = 'Failed' and new.stripe_id = ''
            begin update transfer_returns set state = 'Cancelled' where id = new.id; end
            """ },
    ];

    static async Task<HttpResponseMessage> MakeTwiceAsync(Wire wire)
    {
        var first = await wire.GoAsync();
        if (first.StatusCode != HttpStatusCode.OK)
            return first;

        var made = JsonNode.Parse(await first.Content.ReadAsStringAsync(wire.Cancellation))!;
        var address = new Uri(wire.Request.RequestUri!, $"{wire.Path}/{made["id"]}/expire");
        using var close = new HttpRequestMessage(HttpMethod.Post, address);
        wire.Request.Headers.Remove("Idempotency-Key");
        foreach (var (name, values) in wire.Request.Headers)
            close.Headers.TryAddWithoutValidation(name, values);
        await (wire with { Request = close }).GoAsync();
        return await wire.GoAsync();
    }
}
