using System.Text.Json.Nodes;

namespace Tamias.Simulation.Defects;

/// <summary>What can be done wrong with transfers.</summary>
static class TransferDefects
{
    public static readonly IReadOnlyList<Defect> All =
    [
        new("a part of a transfer is taken for all of it") { Send = wire => wire.IsReadingCharge
            ? wire.GoAsync(Complete) : wire.GoAsync() },
        new("a transfer that is awaited is not asked about") { Sql = """
            create trigger d after update on attempts when new.state = 'Awaiting' and old.state <> 'Awaiting'
            begin update attempts set next_check_at = null where id = new.id; end
            """ },
        new("what waits at Stripe is not asked about") { Sql = """
            create trigger d after update on transfer_accounts
            begin update transfer_accounts set look_at = null where id = new.id; end
            """ },
        new("what waits at Stripe is told to nobody") { Sql = """
            create trigger d after insert on todos when new.reason = 'TransferLeft'
            begin delete from todos where id = new.id; end
            """ },
        new("what is sent back is not asked about") { Draws = "transfers=1 sendback=3", Sql = """
            create trigger d after insert on transfer_returns
            begin update transfer_returns set next_check_at = null where id = new.id; end
            """ },
        new("what is sent back has no idempotency key") { Draws = "transfers=1 sendback=3", Send = async wire =>
        {
            if (wire.Path == "/v1/refunds" && wire.Request.Content is { } form
                && (await form.ReadAsStringAsync(wire.Cancellation)).Contains("origin=", StringComparison.Ordinal))
                wire.Request.Headers.Remove("Idempotency-Key");
            return await wire.GoAsync();
        } },
    ];

    static void Complete(JsonObject intent)
    {
        if (intent["next_action"]?["display_bank_transfer_instructions"] is { } told
            && (long)told["amount_remaining"]! < (long)intent["amount"]!)
            (intent["status"], intent["amount_received"]) = ("succeeded", intent["amount"]!.DeepClone());
    }
}
