using System.Globalization;

namespace Tamias.StripeSimulator.Payments;

/// <summary>Multibanco: the payer takes a reference home and pays, or does not, within seven days.</summary>
internal static class Vouchers
{
    const long LifeSeconds = 7 * 86400;

    internal static Decline? Begin(World world, Book book, JsonObject intent, JsonObject method)
    {
        var expires = world.Now + LifeSeconds;
        intent["status"] = "requires_action";
        intent["_voucher"] = method.Text("id");
        intent["next_action"] = new JsonObject
        {
            ["type"] = "multibanco_display_details",
            ["multibanco_display_details"] = new JsonObject
            {
                ["entity"] = "21800",
                ["reference"] = world.Ids.Draw(1_000_000_000).ToString("D9", CultureInfo.InvariantCulture),
                ["expires_at"] = expires,
                ["hosted_voucher_url"] = new Uri(world.Address, "/vouchers/" + intent.Text("id")).AbsoluteUri,
            },
        };
        Events.Emit(world, book, "payment_intent.requires_action", intent);
        world.Agenda.Add(expires, "voucher", book, intent.Text("id"));
        return null;
    }

    internal static void Decide(World world, Book book, JsonObject intent, bool paid)
    {
        if (intent.TextOrNull("_voucher") is not { } id || intent.Text("status") != "requires_action") return;
        var method = book.Find(id)!;
        intent["_voucher"] = null;
        if (paid) Intents.Succeed(world, book, intent, Charges.Create(world, book, intent, method));
        else Intents.Fail(world, book, intent, method, Decline.VoucherExpired);
        Sessions.Follow(world, book, intent);
    }
}
