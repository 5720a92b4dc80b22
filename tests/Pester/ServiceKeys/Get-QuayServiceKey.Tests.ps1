BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Get-QuayServiceKey' {
    BeforeEach { Reset-TestConnection }

    It 'lists all keys' {
        $keys = Get-QuayServiceKey
        $keys.Kid | Should -Be 'registry-key', 'scanner-key'
        $keys.Service | Should -Be 'quay', 'scanner'
        $keys.Approved | Should -Be $true, $false
        $keys[0].Approval.ApprovalType, $keys[0].ExpirationDate | Should -Be 'AUTOMATIC', $null
        $keys[1].ExpirationDate | Should -BeGreaterThan ([datetime]::Now)
        $keys | Where-Object PrivateKey | Should -BeNullOrEmpty
    }

    It 'reads one key' {
        (Get-QuayServiceKey scanner-key).Name | Should -Be 'scanner'
        (Get-QuayServiceKey scanner-key).Jwk.kty | Should -Be 'RSA'
    }

    It 'takes keys and strings from the pipeline' {
        (Get-QuayServiceKey | Get-QuayServiceKey).Kid | Should -Be 'registry-key', 'scanner-key'
        ('scanner-key' | Get-QuayServiceKey).Service | Should -Be 'scanner'
    }

    It 'reports missing objects and a lack of permission' {
        Assert-QuayError { Get-QuayServiceKey nothing } -Id QuayNotFound -Category ObjectNotFound -Target nothing
        Connect-TestRegistry -As normal
        Assert-QuayError { Get-QuayServiceKey } -Id QuayForbidden -Category PermissionDenied
    }

    It 'shows which keys are not approved' {
        $text = (Get-QuayServiceKey | Out-String -Width 120) -replace "$([char]27)\[[0-9;]*m", ''
        $text | Should -Match '(?m)^Service +Name +Expires +Approved +Kid'
        $text | Should -Match '(?m)^quay +registry +never +AUTOMATIC +registry-key'
        $text | Should -Match '(?m)^scanner +scanner +\d{4}-\d\d-\d\d \d\d:\d\d +waiting +scanner-key'
    }

    It 'offers ids with Tab' {
        $line = 'Approve-QuayServiceKey s'
        (TabExpansion2 -inputScript $line -cursorColumn $line.Length).CompletionMatches.CompletionText | Should -Be 'scanner-key'
    }

    It 'takes several ids, and reports each missing one in its place' {
        $written = Get-QuayServiceKey scanner-key, nothing, registry-key 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { $_.TargetObject } else { $_.Kid } }
        $written | Should -Be 'scanner-key', 'nothing', 'registry-key'
    }

    It 'shows all columns of a key with long names in 80 columns' {
        $text = (New-QuayServiceKey security_scanner 'scanner of the site in Prague' -NeverExpires | Out-String -Width 80) -replace "$([char]27)\[[0-9;]*m", ''
        $text | Should -Match '(?m)^Service +Name +Expires +Approved +Kid\s*$'
        $text | Should -Match '(?m)^security_scanner scanner of th\S* +never +admin +[\w-]{8}'
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{ Run = { Get-QuayServiceKey }; Requests = 'GET /api/v1/superuser/keys' }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
