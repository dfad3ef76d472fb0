using System.Text.Json.Nodes;

namespace Tamias.Simulation.Defects;

/// <summary>What can be done wrong with charges that their payer is not present at.</summary>
static class AutomaticDefects
{
    public static readonly IReadOnlyList<Defect> All =
    [
        new("what was refused is not called off") { Send = wire => wire.IsCancellation
            ? Task.FromResult(wire.Pretend(i => i["status"] = "canceled")) : wire.GoAsync() },
        new("a refusal is read as success") { Send = wire => wire.IsReadingCharge
            ? wire.GoAsync(Succeed) : wire.GoAsync() },
        new("what has ended is kept at Stripe") { Send = wire => wire.IsForgetting
            ? Task.FromResult(wire.Pretend(m => m["customer"] = null)) : wire.GoAsync() },
        new("charges are not announced") { Sql = """
            create trigger d after insert on mails when new.cause like 'announced:%'
            begin delete from mails where id = new.id; end
            """ },
        new("charges come before their day") { Sql = """
            create trigger d after insert on automatic_payments
            begin update automatic_payments set next_at = announced_at where id = new.id; end
            """ },
        new("more is charged than was announced") { Sql = """
            create trigger d after insert on attempts when new.request like '%"Charges":{%'
            begin update attempts set amount_minor = amount_minor + 1 where id = new.id; end
            """ },
        new("what was stopped is charged")
        {
            Sql = "drop index ux_saved_methods_one_usable",
            Words = ["FROM \"saved_methods\" AS \"s\"", "\"s\".\"ended_at\" IS NULL"],
            Change = text => text.Replace("\"s\".\"ended_at\" IS NULL", "1 = 1", StringComparison.Ordinal),
        },
        new("a charge that is announced is forgotten") { Sql = """
            create trigger d after insert on automatic_payments
            begin update automatic_payments set next_at = null where id = new.id; end
            """ },
    ];

    static void Succeed(JsonObject intent)
    {
        if (intent["status"]?.ToString() == "requires_payment_method")
            (intent["status"], intent["amount_received"]) = ("succeeded", intent["amount"]!.DeepClone());
    }
}
