using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Quay.Client.Tests;

public class ErrorBodyReadingTests
{
    [Fact]
    public async Task Only_the_beginning_of_a_huge_error_body_is_kept()
    {
        string block = new('x', 1024);
        await using ScriptedServer server = await ScriptedServer.StartAsync(async http =>
        {
            http.Response.StatusCode = 400;
            await http.Response.WriteAsync("""{"error_message":"The reason","detail":" """);
            for (int i = 0; i < 4096; i++)
            {
                await http.Response.WriteAsync(block);
            }
        });

        QuayApiException error = await FailAsync(server);

        Assert.Equal((QuayErrorKind.InvalidInput, 64 * 1024), (error.Kind, error.RawBody?.Length));
        Assert.Contains("The reason", error.Message, System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_truncated_error_body_does_not_hide_the_status()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Task serving = AnswerHalfAsync(listener, "HTTP/1.1 403 Forbidden\r\nContent-Length: 1000\r\n\r\n{\"error_message\":\"Not yours\",\"detail\":\"Not yo");
        using QuayClient client = TestClient.Create($"http://{listener.LocalEndpoint}", TestClient.Token());

        var error = await Assert.ThrowsAsync<QuayApiException>(() => client.Users.GetCurrentAsync(Limits.Token()));
        await serving;

        Assert.Equal((QuayErrorKind.Forbidden, 403), (error.Kind, error.StatusCode));
        Assert.Contains("Not yours", error.Message, System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_error_has_operation_method_and_path()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(http => http.AnswerAsync("{}", 404));

        QuayApiException error = await FailAsync(server);

        Assert.Equal(("getLoggedInUser", "GET", "api/v1/user/"), (error.Operation, error.Method, error.Path));
    }

    // Closes the connection without a reset, so that the sent part of the response still arrives.
    private static async Task AnswerHalfAsync(TcpListener listener, string half)
    {
        using TcpClient client = await listener.AcceptTcpClientAsync();
        using NetworkStream stream = client.GetStream();
        _ = await stream.ReadAsync(new byte[8192]);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(half));
        client.Client.Shutdown(SocketShutdown.Send);
        while (await stream.ReadAsync(new byte[8192]) > 0)
        {
        }
    }

    private static async Task<QuayApiException> FailAsync(ScriptedServer server)
    {
        using QuayClient client = TestClient.Create(server);
        return await Assert.ThrowsAsync<QuayApiException>(() => client.Users.GetCurrentAsync(Limits.Token()));
    }
}
