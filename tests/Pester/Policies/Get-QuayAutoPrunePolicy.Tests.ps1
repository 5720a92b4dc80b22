BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Get-QuayAutoPrunePolicy' {
    BeforeEach { Reset-TestConnection }

    It 'lists the policies of an organization, of a repository and of the user' {
        $null = New-QuayAutoPrunePolicy acme -NumberOfTags 10
        $null = New-QuayAutoPrunePolicy -Repository acme/app -Age 2w -TagPattern '^build-'
        $null = New-QuayAutoPrunePolicy -Age 30d
        $policy = Get-QuayAutoPrunePolicy acme
        $policy.Organization, $policy.Repository, $policy.Method, $policy.NumberOfTags, $policy.Age | Should -Be 'acme', $null, 'NumberOfTags', 10, $null
        $policy = Get-QuayAutoPrunePolicy -Repository acme/app
        $policy.Organization, $policy.Repository, $policy.Method, $policy.NumberOfTags | Should -Be $null, 'acme/app', 'CreationDate', $null
        $policy.Age | Should -Be ([timespan]'14.00:00')
        $policy.TagPattern, $policy.ExceptMatching | Should -Be '^build-', $false
        $policy = Get-QuayAutoPrunePolicy
        $policy.Organization, $policy.Repository, $policy.Value | Should -Be $null, $null, '30d'
    }

    It 'reads a policy by its UUID' {
        $first = New-QuayAutoPrunePolicy acme -NumberOfTags 10
        $null = New-QuayAutoPrunePolicy acme -NumberOfTags 20
        (Get-QuayAutoPrunePolicy acme -Uuid $first.Uuid).NumberOfTags | Should -Be 10
    }

    It 'takes organizations, repositories and strings from the pipeline' {
        $null = New-QuayAutoPrunePolicy acme -NumberOfTags 10
        $null = New-QuayAutoPrunePolicy -Repository acme/app -Age 1d
        (Get-QuayOrganization | Get-QuayAutoPrunePolicy).Organization | Should -Be 'acme'
        ('acme', 'globex' | Get-QuayAutoPrunePolicy).Organization | Should -Be 'acme'
        (Get-QuayRepository -Namespace acme | Get-QuayAutoPrunePolicy).Repository | Should -Be 'acme/app'
    }

    It 'reads, formats, changes and removes an age in any unit of the registry: <Value>' -ForEach @(
        @{ Value = '1m'; Age = '00:01'; Text = '1 minute' }
        @{ Value = '90m'; Age = '01:30'; Text = '1.5 hours' }
        @{ Value = '30s'; Age = '00:00:30'; Text = '30 seconds' }
        @{ Value = '2w'; Age = '14.00:00'; Text = '14 days' }
        @{ Value = '1y'; Age = '365.00:00'; Text = '365 days' }
        @{ Value = '86401s'; Age = '1.00:00:01'; Text = '1 day' }
    ) {
        $policy = Invoke-QuayApi -Method Post -Path organization/acme/autoprunepolicy/ -Body @{ method = 'creation_date'; value = $Value }
        $read = Get-QuayAutoPrunePolicy acme
        $read.Value, $read.Age | Should -Be $Value, ([timespan]$Age)
        $read | Out-String -Width 80 | Should -Match "(?m)^acme +$Text +$($policy.uuid) +all"
        ($read | Set-QuayAutoPrunePolicy -TagPattern x -PassThru).Value | Should -Be $Value
        $read | Remove-QuayAutoPrunePolicy -Confirm:$false
        Get-QuayAutoPrunePolicy acme | Should -BeNullOrEmpty
    }

    It 'keeps an unknown method' {
        Add-RegistryFault @{ operationId = 'listOrganizationAutoPrunePolicies'; status = 200; contentType = 'application/json'; body = '{"policies":[{"uuid":"u","method":"by_moon","value":"full","tagPattern":null,"tagPatternMatches":true}]}' }
        $policy = Get-QuayAutoPrunePolicy acme
        $policy.Method, $policy.AdditionalProperties.method, $policy.Value | Should -Be $null, 'by_moon', 'full'
    }

    It 'takes several organizations, repositories and UUIDs, with an error for each missing one in its place' {
        $one = New-QuayAutoPrunePolicy acme -NumberOfTags 10
        $two = New-QuayAutoPrunePolicy globex -NumberOfTags 10
        $three = New-QuayAutoPrunePolicy -Repository acme/app -NumberOfTags 10
        $written = Get-QuayAutoPrunePolicy globex, nowhere, acme 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { $_.TargetObject } else { $_.Organization } }
        $written | Should -Be 'globex', 'nowhere', 'acme'
        (Get-QuayAutoPrunePolicy -Repository acme/web, acme/app).Uuid | Should -Be $three.Uuid
        $written = Get-QuayAutoPrunePolicy acme -Uuid nothing, $one.Uuid 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { $_.TargetObject } else { $_.Uuid } }
        $written | Should -Be 'nothing', $one.Uuid
        $two.Uuid | Get-QuayAutoPrunePolicy globex | ForEach-Object Uuid | Should -Be $two.Uuid
        $three.Uuid | Get-QuayAutoPrunePolicy -Repository acme/app | ForEach-Object Uuid | Should -Be $three.Uuid
    }

    It 'reports missing objects, also if the registry answers with an empty list' {
        Assert-QuayError { Get-QuayAutoPrunePolicy nowhere } -Id QuayNotFound -Category ObjectNotFound -Target nowhere
        Assert-QuayError { Get-QuayAutoPrunePolicy -Repository acme/nothing } -Id QuayNotFound -Category ObjectNotFound -Target acme/nothing
        Assert-QuayError { Get-QuayAutoPrunePolicy acme -Uuid nothing } -Id QuayNotFound -Category ObjectNotFound -Target nothing
        Get-QuayAutoPrunePolicy globex | Should -BeNullOrEmpty
    }

    It 'reports that the feature is off' {
        Add-RegistryFault @{ operationId = 'listOrganizationAutoPrunePolicies'; status = 404; contentType = 'text/html'; body = '<!DOCTYPE html><html></html>' }
        Assert-QuayError { Get-QuayAutoPrunePolicy acme } -Id QuayNotSupported -Category NotImplemented -Target acme
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As normal
        Assert-QuayError { Get-QuayAutoPrunePolicy globex } -Id QuayForbidden -Category PermissionDenied -Target globex
        Assert-QuayError { Get-QuayAutoPrunePolicy -Repository globex/reactor } -Id QuayForbidden -Category PermissionDenied -Target globex/reactor
    }

    It 'shows the kept and the deleted tags' {
        $null = New-QuayAutoPrunePolicy acme -NumberOfTags 10
        $null = New-QuayAutoPrunePolicy -Repository acme/app -Age 2w -TagPattern '^v' -ExceptMatching
        $null = New-QuayAutoPrunePolicy -Age 12h
        $text = ((Get-QuayAutoPrunePolicy acme), (Get-QuayAutoPrunePolicy -Repository acme/app), (Get-QuayAutoPrunePolicy) | Out-String -Width 120) -replace "$([char]27)\[[0-9;]*m", ''
        $text | Should -Match '(?m)^Of +Keeps +Uuid +Prunes'
        $text | Should -Match '(?m)^acme +10 tags +[0-9a-f-]{36} +all'
        $text | Should -Match '(?m)^acme/app +14 days +[0-9a-f-]{36} +all but \^v'
        $text | Should -Match '(?m)^\(own\) +12 hours +[0-9a-f-]{36} +all'
    }

    It 'offers UUIDs with Tab' {
        $policy = New-QuayAutoPrunePolicy acme -NumberOfTags 10
        $lock = New-QuayImmutabilityPolicy -Repository acme/app -TagPattern '^v'
        $line = 'Remove-QuayAutoPrunePolicy -Organization acme -Uuid '
        (TabExpansion2 -inputScript $line -cursorColumn $line.Length).CompletionMatches.CompletionText | Should -Be $policy.Uuid
        $line = 'Remove-QuayImmutabilityPolicy -Repository acme/app -Uuid '
        (TabExpansion2 -inputScript $line -cursorColumn $line.Length).CompletionMatches.CompletionText | Should -Be $lock.Uuid
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{
            Run      = { Get-QuayAutoPrunePolicy nonesuch }
            Requests = 'GET /api/v1/organization/nonesuch/autoprunepolicy/',
            'GET /api/v1/organization/nonesuch'
            Ids      = 'QuayNotFound'
        }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
