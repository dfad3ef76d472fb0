namespace Tamias.StripeSimulator.State;

/// <summary>The whole state of the simulator; whoever reads or writes it holds <see cref="Gate"/>.</summary>
internal sealed class World(SimulatorClock clock, IdSource ids)
{
    readonly Dictionary<(string Account, bool Live), Book> books = [];

    internal Lock Gate { get; } = new();
    internal SimulatorClock Clock => clock;
    internal IdSource Ids => ids;
    internal long Now => clock.Seconds;
    internal Agenda Agenda { get; } = new();
    internal Outbox Outbox { get; } = new();
    internal IdempotencyKeys IdempotencyKeys { get; } = new();
    internal Dictionary<string, AuthorizationCode> Codes { get; } = new(StringComparer.Ordinal);
    internal List<SimulatedAccount> Accounts { get; } = [];
    internal IEnumerable<Book> Books => books.Values;
    internal Settings Settings { get; set; } = new();

    /// <summary>The API call under way, which events name as their cause.</summary>
    internal Incoming? Cause { get; set; }

    /// <summary>Where the simulator itself is reached; sessions' addresses begin with it.</summary>
    internal Uri Address { get; set; } = new("http://127.0.0.1:5081");

    /// <summary>Counts the changes, so that the snapshot knows when it is old.</summary>
    internal long Changes { get; set; }

    internal Book Book(string account, bool live) =>
        books.TryGetValue((account, live), out var book) ? book : books[(account, live)] = new Book(account, live);

    internal SimulatedAccount? Account(string? id) => Accounts.FirstOrDefault(a => a.Id == id);

    internal SimulatedAccount? ByEmail(string? email) =>
        Accounts.FirstOrDefault(a => string.Equals(a.Email, email, StringComparison.OrdinalIgnoreCase));

    internal (SimulatedAccount Account, ApiKey Key)? ByKey(string secret) =>
        Accounts.SelectMany(a => a.Keys.Select(k => (a, k)))
            .Where(p => p.k.Secret == secret).Select(p => ((SimulatedAccount, ApiKey)?)p).FirstOrDefault();

    internal (SimulatedAccount Platform, bool Live)? ByClientId(string? clientId) => clientId is null ? null
        : Accounts.Where(a => a.TestClientId == clientId || a.LiveClientId == clientId)
            .Select(a => ((SimulatedAccount, bool)?)(a, a.LiveClientId == clientId)).FirstOrDefault();
}
