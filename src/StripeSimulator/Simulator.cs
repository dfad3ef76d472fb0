using Tamias.StripeSimulator.Control;

namespace Tamias.StripeSimulator;

/// <summary>
/// The simulated Stripe and the control over it: accounts, payers, the bank, webhooks, faults and time.
/// </summary>
public sealed class Simulator : IDisposable
{
    readonly HttpClient client;

    internal Simulator(SimulatorOptions options)
    {
        Clock = new SimulatorClock(options.TimeProvider);
        World = new World(Clock, new IdSource(options.Seed));
        client = options.WebhookTransport is { } transport ? new HttpClient(transport, false) : new HttpClient(
            new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(2) });
        client.Timeout = options.WebhookTimeout;
        Faults = new Faults(World);
        Accounts = new Accounts(World);
        Payer = new Payer(World);
        Bank = new Bank(World);
        Mail = new Mail(World, new Postman(World, client));
        Waits = options.AutoDeliver;
    }

    /// <summary>A simulator without an address, reached by its <see cref="Line"/>: no socket, nothing by
    /// itself.</summary>
    public static Simulator InProcess(SimulatorOptions options)
    {
        var simulator = new Simulator(options with { AutoDeliver = false });
        simulator.Accounts.OpenPlatform(options);
        return simulator;
    }

    /// <summary>Carries API calls and ends of connections to it within the process.</summary>
    public HttpMessageHandler Line() => new DirectLine(this);

    internal World World { get; }

    /// <summary>Whether the hosted page waits for the endpoints before it sends the payer back.</summary>
    internal bool Waits { get; }

    /// <summary>Both the API's and Connect's address.</summary>
    public Uri Address => World.Address;

    public SimulatorClock Clock { get; }
    public Accounts Accounts { get; }
    public Payer Payer { get; }
    public Bank Bank { get; }
    public Mail Mail { get; }
    public Faults Faults { get; }

    public Settings Settings
    {
        get => World.Settings;
        set
        {
            lock (World.Gate) World.Settings = value;
        }
    }

    /// <summary>Moves the clock forward and lets everything on the way happen at its own time.</summary>
    public void Advance(TimeSpan by)
    {
        lock (World.Gate)
        {
            var goal = Clock.Offset + by;
            while (UntilNext() is { } wait && wait <= goal - Clock.Offset) Pass(wait);
            Pass(goal - Clock.Offset);
        }
    }

    /// <summary>A copy of an object of any account as the API shows it, or null.</summary>
    public JsonObject? Find(string id)
    {
        lock (World.Gate)
            return World.Books.Select(b => b.Find(id)).FirstOrDefault(t => t is not null) is { } thing
                ? Rendering.Visible(thing) : null;
    }

    /// <summary>Copies of all of an account's objects of a kind such as "charge", oldest first.</summary>
    public IReadOnlyList<JsonObject> All(string account, string kind, bool live = false)
    {
        lock (World.Gate) return [.. World.Book(account, live).All(kind).Select(Rendering.Visible)];
    }

    public void Dispose() => client.Dispose();

    internal void MoveTo(Uri address)
    {
        lock (World.Gate)
        {
            World.Address = address;
            Sessions.Move(World);
        }
    }

    TimeSpan? UntilNext() => World.Agenda.NextAt - Clock.GetUtcNow();

    void Pass(TimeSpan time)
    {
        if (time > TimeSpan.Zero) Clock.Advance(time);
        World.Changes++;
        DueWork.Run(World);
    }
}
