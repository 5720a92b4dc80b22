using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Messages that the registry's pages show to everybody.</summary>
public sealed class MessagesApi
{
    private readonly Connection _connection;

    internal MessagesApi(Connection connection) => _connection = connection;

    /// <summary>Lists the messages, the oldest first (getGlobalMessages).</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<IReadOnlyList<QuayMessage>> ListAsync(CancellationToken cancellationToken) =>
        (await _connection.SendAsync<Envelope>(ApiRequest.Get("getGlobalMessages", $"messages").About("messages of the registry"), cancellationToken)
            .ConfigureAwait(false)).Messages;

    /// <summary>Shows a message (createGlobalMessage), and reads what it is called, which the answer does not tell.</summary>
    /// <param name="content">The text.</param>
    /// <param name="severity">How serious it is.</param>
    /// <param name="mediaType">How the text is written: <c>text/plain</c> or <c>text/markdown</c>.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    public async Task<QuayMessage> CreateAsync(
        string content, QuayMessageSeverity severity, string mediaType, CancellationToken cancellationToken)
    {
        ApiRequest request = ApiRequest.Post("createGlobalMessage", $"messages").About("message").WithBody(new JsonBody().Set(
            "message", new JsonBody().Set("content", content).Set("severity", WireName.Of(severity)).Set("media_type", mediaType)));
        try
        {
            await _connection.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (QuayApiException e) when (e.Kind == QuayErrorKind.NotFound)
        {
            // There is nothing yet that could be missing.
            throw ErrorClassifier.NotSupported(request, e);
        }

        IReadOnlyList<QuayMessage> messages = await ListAsync(cancellationToken).ConfigureAwait(false);
        return messages.LastOrDefault(message => message.Content == content && message.Severity == severity) ?? throw ErrorClassifier.NotFound(request);
    }

    /// <summary>Takes a message away (deleteGlobalMessage).</summary>
    /// <param name="uuid">Which one.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    public async Task RemoveAsync(string uuid, CancellationToken cancellationToken)
    {
        ApiRequest request = ApiRequest.Delete("deleteGlobalMessage", $"message/{uuid}").About($"message '{uuid}'");
        // The registry answers with success where there is no such message.
        IReadOnlyList<QuayMessage> messages = await ListAsync(cancellationToken).ConfigureAwait(false);
        if (!messages.Any(message => message.Uuid == uuid))
        {
            throw ErrorClassifier.NotFound(request);
        }

        await _connection.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    private sealed class Envelope
    {
        public List<QuayMessage> Messages { get; set; } = [];
    }
}
