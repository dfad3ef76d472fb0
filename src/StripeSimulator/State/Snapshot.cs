using System.Text.Json;

namespace Tamias.StripeSimulator.State;

/// <summary>The whole state in a form that is kept in a file between two runs.</summary>
internal sealed record Snapshot
{
    public int Format { get; init; } = 1;
    public TimeSpan Offset { get; init; }
    public long Drawn { get; init; }
    public Settings Settings { get; init; } = new();
    public List<SimulatedAccount> Accounts { get; init; } = [];
    public List<KeptBook> Books { get; init; } = [];
    public List<Due> Agenda { get; init; } = [];
    public List<Delivery> Deliveries { get; init; } = [];
    public List<AuthorizationCode> Codes { get; init; } = [];
    public Dictionary<string, Remembered> Keys { get; init; } = [];

    internal static string Write(World world)
    {
        lock (world.Gate)
            return JsonSerializer.Serialize(new Snapshot
            {
                Offset = world.Clock.Offset,
                Drawn = world.Ids.Drawn,
                Settings = world.Settings,
                Accounts = world.Accounts,
                Books = [.. world.Books.Select(b => new KeptBook(b.Account, b.Live, [.. b.Everything]))],
                Agenda = [.. world.Agenda.All],
                Deliveries = world.Outbox.All,
                Codes = [.. world.Codes.Values],
                Keys = world.IdempotencyKeys.All,
            });
    }

    internal static void Read(World world, string text)
    {
        var kept = JsonSerializer.Deserialize<Snapshot>(text)!;
        lock (world.Gate) kept.Fill(world);
    }

    void Fill(World world)
    {
        world.Clock.Advance(Offset);
        world.Ids.Drawn = Drawn;
        world.Settings = Settings;
        world.Accounts.AddRange(Accounts);
        foreach (var book in Books)
            foreach (var thing in book.Things) world.Book(book.Account, book.Live).Add(thing.Copy());
        foreach (var due in Agenda) world.Agenda.Restore(due);
        foreach (var delivery in Deliveries) world.Outbox.Restore(delivery);
        foreach (var code in Codes) world.Codes[code.Code] = code;
        foreach (var (name, answer) in Keys.Where(k => k.Value.Status is not null))
            world.IdempotencyKeys.All[name] = answer;
    }
}

/// <summary>A book as it is kept.</summary>
internal sealed record KeptBook(string Account, bool Live, List<JsonObject> Things);
