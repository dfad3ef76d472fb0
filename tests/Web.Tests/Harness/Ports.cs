using System.Net;
using System.Net.Sockets;

namespace Tamias.Web.Tests.Harness;

/// <summary>Ports of the loopback, known before anything listens there. Below those that the system gives to whoever
/// calls somebody: none of these can be taken meanwhile.</summary>
static class Ports
{
    static int last = Environment.ProcessId * 500;

    /// <summary>Free, and so is the next one: there a product in Development opens its Stripe.</summary>
    public static int Free() => Enumerable.Range(0, 1_000)
        .Select(_ => 11_000 + (Interlocked.Add(ref last, 2) % 19_000))
        .First(port => IsFree(port) && IsFree(port + 1));

    static bool IsFree(int port)
    {
        using var probe = new TcpListener(IPAddress.Loopback, port);
        try
        {
            probe.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
