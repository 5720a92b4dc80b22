using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Calls for the messages that the registry's web pages show to everybody.</summary>
public sealed class MessagesApi
{
    private readonly Connection _connection;

    internal MessagesApi(Connection connection) => _connection = connection;

    /// <summary>Lists the messages, the oldest first (getGlobalMessages).</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">NotSupported: the registry has no messages.</exception>
    public async Task<IReadOnlyList<QuayMessage>> ListAsync(CancellationToken cancellationToken) =>
        (await _connection.SendAsync<Envelope>(ApiRequest.Get("getGlobalMessages", $"messages").About("messages of the registry"), cancellationToken)
            .ConfigureAwait(false)).Messages;

    /// <summary>Creates a message, for superusers (createGlobalMessage), and reads it from the list (getGlobalMessages), since the response does not contain it.</summary>
    /// <param name="content">The text of the message.</param>
    /// <param name="severity">The severity.</param>
    /// <param name="mediaType">The format of the text: <c>text/plain</c> or <c>text/markdown</c>.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="QuayApiException">NotSupported: the registry has no messages.</exception>
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
            // A new message has no parent, so 404 means that the registry lacks the operation.
            throw ErrorClassifier.NotSupported(request, e);
        }

        IReadOnlyList<QuayMessage> messages = await ListAsync(cancellationToken).ConfigureAwait(false);
        return messages.LastOrDefault(message => message.Content == content && message.Severity == severity) ?? throw ErrorClassifier.NotFound(request);
    }

    /// <summary>
    /// Removes a message, for superusers (deleteGlobalMessage). The registry answers success for a message that does not
    /// exist, so the messages are read first (getGlobalMessages).
    /// </summary>
    /// <param name="uuid">The UUID of the message.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="QuayApiException">NotFound: there is no such message.</exception>
    public async Task RemoveAsync(string uuid, CancellationToken cancellationToken)
    {
        ApiRequest request = ApiRequest.Delete("deleteGlobalMessage", $"message/{uuid}").About($"message '{uuid}'");
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
