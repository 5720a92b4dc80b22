# Runs one contender with one task, in its own process. Writes one line of JSON.
[CmdletBinding()]
param(
    [Parameter(Mandatory)][ValidateSet('QuayPS', 'InvokeRestMethod', 'Parallel')][string] $Contender,
    [Parameter(Mandatory)][ValidateSet('Logs', 'LogsUnordered', 'Tags', 'Changes', 'Pipeline')][string] $Work,
    [Parameter(Mandatory)][uri] $Endpoint,
    [Parameter(Mandatory)][string] $Token,
    [Parameter(Mandatory)][datetimeoffset] $Since,
    [Parameter(Mandatory)][datetimeoffset] $Until,
    [Parameter(Mandatory)][int] $Count,
    [string] $Module
)
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
$repository = 'acme/many'
$api = "$($Endpoint.AbsoluteUri.TrimEnd('/'))/api/v1"
$headers = @{ Authorization = "Bearer $Token"; 'X-Requested-With' = 'XMLHttpRequest' }

# A careful hand-written script: with paging, escaping and one connection.
function Get-LogByHand {
    $days = 'starttime={0:MM\/dd\/yyyy}&endtime={1:MM\/dd\/yyyy}' -f $Since.UtcDateTime, $Until.UtcDateTime
    $next = ''
    do {
        $page = Invoke-RestMethod "$api/superuser/logs?$days$next" -Headers $headers
        $page.logs
        $next = if ($page.next_page) { '&next_page=' + [uri]::EscapeDataString($page.next_page) }
    } while ($next)
}

function Get-TagByHand {
    $number = 1
    do {
        $page = Invoke-RestMethod "$api/repository/$repository/tag/?limit=100&onlyActiveTags=true&page=$number" -Headers $headers
        $page.tags
        $number++
    } while ($page.has_additional)
}

function Get-RepositoryByHand {
    $next = ''
    do {
        $page = Invoke-RestMethod "$api/repository?namespace=few$next" -Headers $headers
        $page.repositories
        $next = if ($page.next_page) { '&next_page=' + [uri]::EscapeDataString($page.next_page) }
    } while ($next)
}

function Get-TagOfEachByHand {
    Get-RepositoryByHand | ForEach-Object {
        (Invoke-RestMethod "$api/repository/$($_.namespace)/$($_.name)/tag/?limit=100&onlyActiveTags=true" -Headers $headers).tags
    }
}

# As many concurrent requests as QuayPS.
function Get-TagOfEachInParallel {
    Get-RepositoryByHand | ForEach-Object -ThrottleLimit 12 -Parallel {
        (Invoke-RestMethod "$using:api/repository/$($_.namespace)/$($_.name)/tag/?limit=100&onlyActiveTags=true" -Headers $using:headers).tags
    }
}

function Set-ExpirationByHand {
    param([string[]] $Name, [datetimeoffset] $At)
    foreach ($tag in $Name) {
        $body = ConvertTo-Json @{ expiration = $At.ToUnixTimeSeconds() }
        $null = Invoke-RestMethod "$api/repository/$repository/tag/$tag" -Method Put -Headers $headers -Body $body -ContentType 'application/json'
    }
}

if ($Contender -eq 'QuayPS') {
    Import-Module $Module
    Connect-Quay $Endpoint -Token $Token
}
else {
    $null = Invoke-RestMethod "$api/user/" -Headers $headers
}

# What is changed was listed before.
$tags = if ($Work -eq 'Changes') {
    if ($Contender -eq 'QuayPS') { Get-QuayTag -Repository $repository | Select-Object -First $Count }
    else { Get-TagByHand | Select-Object -First $Count }
}
# With Stop, changes are sent one by one, so that nothing is sent after a failure.
$ErrorActionPreference = 'Continue'
$clock = [System.Diagnostics.Stopwatch]::StartNew()
$task = switch ("$Contender $Work") {
    'QuayPS Logs' { { Get-QuaySuperuserLog -Since $Since -Until $Until } }
    'QuayPS LogsUnordered' { { Get-QuaySuperuserLog -Since $Since -Until $Until -Unordered } }
    'QuayPS Tags' { { Get-QuayTag -Repository $repository } }
    'QuayPS Changes' { { $tags | Set-QuayTagExpiration -ExpiresIn 7d } }
    'QuayPS Pipeline' { { Get-QuayRepository -Namespace few | Get-QuayTag } }
    'InvokeRestMethod Pipeline' { { Get-TagOfEachByHand } }
    'Parallel Pipeline' { { Get-TagOfEachInParallel } }
    'InvokeRestMethod Logs' { { Get-LogByHand } }
    'InvokeRestMethod Tags' { { Get-TagByHand } }
    'InvokeRestMethod Changes' { { Set-ExpirationByHand -Name $tags.name -At ([datetimeoffset]::Now.AddDays(7)) } }
}
$first = 0
if ($Work -ne 'Changes') {
    $null = & $task | Select-Object -First 1
    $first = $clock.Elapsed.TotalSeconds
    $clock.Restart()
}

$measured = & $task | Measure-Object
$seconds = $clock.Elapsed.TotalSeconds
[ordered]@{
    seconds = [math]::Round($seconds, 3)
    first   = [math]::Round($first, 3)
    peak    = [math]::Round([System.Diagnostics.Process]::GetCurrentProcess().PeakWorkingSet64 / 1MB, 1)
    count   = if ($Work -eq 'Changes') { @($tags).Count } else { $measured.Count }
} | ConvertTo-Json -Compress
