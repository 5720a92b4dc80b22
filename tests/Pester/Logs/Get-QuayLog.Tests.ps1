BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Get-QuayLog' {
    BeforeEach { Reset-TestConnection }

    It 'reads the last day of an organization, newest first' {
        $found = @(Get-QuayLog -Organization acme)
        $found.Count | Should -BeGreaterThan 2
        $found | Where-Object DateTime -LT ([DateTime]::Now.AddDays(-1).AddMinutes(-1)) | Should -BeNullOrEmpty
        $times = @($found.DateTime)
        ($times | Sort-Object -Descending) | Should -Be $times
        $found[0].Kind | Should -BeIn 'push_repo', 'pull_repo'
        $found[0].Metadata['repo'] | Should -Be 'app'
    }

    It 'reads the log of the repository of an object that also names its organization' {
        $access = @(Get-QuayAccess acme) | Where-Object Repository -EQ acme/app | Select-Object -First 1
        $access.Organization | Should -Be acme
        Clear-RegistryRequest
        $null = $access | Get-QuayLog
        (Get-RegistryRequest).path | Select-Object -Unique | Should -Be '/api/v1/repository/acme/app/logs'
    }

    It 'reads the log of the organization or repository that an object names: <Row>' -ForEach @(
        @{ Row = 'acme,acme/app'; Path = 'repository/acme/app'; Typed = @{} }
        @{ Row = ',acme/app'; Path = 'repository/acme/app'; Typed = @{} }
        @{ Row = 'acme,'; Path = 'organization/acme'; Typed = @{} }
        @{ Row = 'acme,acme/app'; Path = 'organization/globex'; Typed = @{ Organization = 'globex' } }
        @{ Row = 'globex,acme/app'; Path = 'repository/acme/web'; Typed = @{ Repository = 'acme/web' } }
    ) {
        $object = 'Organization,Repository', $Row | ConvertFrom-Csv
        foreach ($command in 'Get-QuayLog', 'Get-QuayLogSummary') {
            Clear-RegistryRequest
            $null = $object | & $command @Typed
            (Get-RegistryRequest).path -replace '/(aggregate)?logs$' | Select-Object -Unique | Should -Be "/api/v1/$Path"
        }
        # A property without a value, as in objects.
        $object.PSObject.Properties | Where-Object { -not $_.Value } | ForEach-Object { $_.Value = $null }
        Clear-RegistryRequest
        $null = $object | Get-QuayLog @Typed
        (Get-RegistryRequest).path -replace '/logs$' | Select-Object -Unique | Should -Be "/api/v1/$Path"
    }

    It 'requires either an organization or a repository, and a value' {
        Assert-QuayError { Get-QuayLog -Organization acme -Repository acme/app } -Id QuayInvalidInput -Category InvalidArgument -Message '*Specify one*'
        Assert-QuayError { Get-QuayLog -Organization '' } -Id QuayInvalidInput -Category InvalidArgument -Message '*is empty*'
        Assert-QuayError { [pscustomobject]@{ Organization = ''; Repository = $null } | Get-QuayLog } -Id QuayInvalidInput -Category InvalidArgument -Message '*is empty*'
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reads the entries between two times, to the second' {
        $since = [DateTime]::Now.AddDays(-10)
        $until = [DateTime]::Now.AddDays(-5)
        $found = Get-QuayLog -Organization acme -Since $since -Until $until
        $found.Count | Should -Be 20
        $found | Where-Object { $_.DateTime -lt $since -or $_.DateTime -gt $until } | Should -BeNullOrEmpty
    }

    It 'reads all pages, each entry once' {
        Add-RegistrySeed @{ logs = @{ count = 1000; days = 5; namespace = 'globex' } }
        $found = Get-QuayLog -Organization globex -Since ([datetime]::Now.AddDays(-6))
        $found.Count | Should -Be 1000
    }

    It 'reads the same entries with -Unordered' {
        Add-RegistrySeed @{ logs = @{ count = 500; days = 5; namespace = 'globex' } }
        $since = [datetime]::Now.AddDays(-6)
        $ordered = Get-QuayLog -Organization globex -Since $since
        $unordered = Get-QuayLog -Organization globex -Since $since -Unordered
        $unordered.Count | Should -Be 500
        ($unordered.DateTime | Sort-Object -Descending) | Should -Be $ordered.DateTime
    }

    It 'reads the log of a repository, and of the user' {
        (Get-QuayLog -Repository acme/app -Since ([datetime]::Now.AddDays(-31))).Count | Should -Be 120
        Connect-TestRegistry -As normal
        New-QuayRobot mine | Out-Null
        (Get-QuayLog).Kind | Should -Be 'create_robot'
    }

    It 'filters by kind and performer' {
        $since = [datetime]::Now.AddDays(-31)
        $pushes = Get-QuayLog -Organization acme -Since $since -Kind push_repo
        $pushes.Count | Should -Be 40
        $pushes.Kind | Select-Object -Unique | Should -Be 'push_repo'
        (Get-QuayLog -Organization acme -Since $since -Kind 'pu*_repo').Count | Should -Be 120
        $performed = Get-QuayLog -Organization acme -Since $since -Performer alice
        $performed.Count | Should -Be 80
        $performed[0].Performer.Name | Should -Be 'alice'
    }

    It 'has performers that can be compared with a name' {
        $entries = Get-QuayLog -Organization acme -Since ([datetime]::Now.AddDays(-31))
        @($entries | Where-Object Performer -EQ 'Alice').Count | Should -Be 80
        @($entries | Where-Object Performer -NE 'alice').Count | Should -Be 40
        @($entries.Performer | Sort-Object -Unique).Count | Should -Be 2
    }

    It 'takes organizations and repositories from the pipeline' {
        $since = [datetime]::Now.AddDays(-31)
        (Get-QuayOrganization | Get-QuayLog -Since $since).Count | Should -Be 120
        (Get-QuayRepository acme/app | Get-QuayLog -Since $since).Count | Should -Be 120
        (Get-RegistryRequest).operationId | Should -Contain 'listRepoLogs'
    }

    It 'takes several organizations and repositories, with an error for each missing one in its place' {
        $written = Get-QuayLog -Organization nowhere, acme, none 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { $_.TargetObject } else { $_.Organization } } | Select-Object -Unique
        $written | Should -Be 'nowhere', 'acme', 'none'
        (Get-QuayLog -Repository acme/web, acme/app -Since 31d).Repository | Select-Object -Unique | Should -Be 'acme/app'
        (Get-RegistryRequest | Where-Object operationId -EQ listRepoLogs).path | Select-Object -Unique | Should -HaveCount 2
    }

    It 'reads the logs of many repositories at once, with errors and entries in order' {
        Add-RegistrySeed @{ logs = @{ count = 300; days = 3; namespace = 'globex'; repository = 'reactor' } }
        Add-RegistryFault @{ path = 'repository/acme/app/logs'; latencyMs = 200 }
        Clear-RegistryRequest
        $written = 'acme/app', 'acme/none', 'globex/reactor' | ForEach-Object { [pscustomobject]@{ Repository = $_ } } | Get-QuayLog -Since 31d 2>&1 |
            ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { $_.TargetObject } else { $_.Repository } }
        $written | Select-Object -Unique | Should -Be 'acme/app', 'acme/none', 'globex/reactor'
        $written.Count | Should -Be 421
        (Get-RegistryTraffic).peak | Should -BeGreaterThan 2
    }

    It 'has the objects of an entry as properties, to filter, group and export by' {
        $null = New-QuayRobot acme+fresh
        $null = New-QuayTeam acme fresh -Role Member
        $entries = Get-QuayLog -Organization acme -Since 31d
        @($entries | Where-Object Repository -EQ acme/app).Count | Should -Be 120
        ($entries | Where-Object Robot).Robot | Should -Be 'acme+fresh'
        ($entries | Where-Object Team).Team | Should -Be 'fresh'
        ($entries | Group-Object Organization).Name | Should -Be 'acme'
        $tagged = ($entries | Where-Object Tag)[0]
        $tagged.About | Should -Be "acme/app:$($tagged.Tag)"
    }

    It 'writes rows without type names, and keeps the metadata' {
        $entry = (Get-QuayLog -Repository acme/app -Since 31d)[0]
        $csv = $entry | Select-Object * -ExcludeProperty AdditionalProperties | ConvertTo-Csv -NoTypeInformation
        $csv[0] | Should -Match '"Repository"'
        $csv[0] | Should -Not -Match 'Metadata'
        "$csv" | Should -Not -Match 'System\.|Quay\.Client'
        ($csv | ConvertFrom-Csv).Repository | Should -Be 'acme/app'
        ($csv | ConvertFrom-Csv).Performer | Should -Be $entry.Performer.Name
        $entry | Format-List | Out-String | Should -Not -Match 'Metadata'
        $entry | ConvertTo-Json -Depth 3 | Should -Not -Match 'Metadata'
        $entry.Metadata['repo'] | Should -Be 'app'
        ($entry | Select-Object Kind, Metadata).Metadata.namespace | Should -Be 'acme'
        @($entry | Where-Object { $_.Metadata.repo -eq 'app' }).Count | Should -Be 1
        $copy = [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($entry))
        $copy.Metadata.repo, $copy.Repository, $copy.About | Should -Be 'app', 'acme/app', $entry.About
    }

    It 'fits into 80 columns with long names' {
        $lines = (Get-QuayLog -Repository acme/app -Since 31d | Select-Object -First 3 | Out-String -Width 80) -split '\r?\n'
        ($lines | Measure-Object Length -Maximum).Maximum | Should -BeLessOrEqual 80
        "$lines" | Should -Match 'acme/app'
        "$lines" | Should -Not -Match '\u2026'
    }

    It 'warns of an unknown kind, with similar ones' -ForEach @(
        @{ Kind = 'push_rep'; Similar = 'Similar: push_repo*' }
        @{ Kind = 'push'; Similar = 'Similar: *push_repo*' }
        @{ Kind = 'pushrepo'; Similar = 'Similar: push_repo*' }
        @{ Kind = 'delet_*'; Similar = '*' }
        @{ Kind = 'moonphase_eclipse'; Similar = 'Press Tab for the known ones.' }
    ) {
        Get-QuayLog -Organization acme -Since 31d -Kind $Kind -WarningVariable warnings -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        $warnings.Count | Should -Be 1
        "$warnings" | Should -BeLike "'$Kind' is not a known kind of log entries; a newer registry may have it. $Similar"
        @(Get-RegistryRequest).Count | Should -BeGreaterThan 0
    }

    It 'does not warn of known kinds in any case, and of matching wildcards' {
        $null = Get-QuayLog -Organization acme -Since 31d -Kind Push_Repo, delete_*, org_mirror_enabled -WarningVariable warnings
        $warnings | Should -BeNullOrEmpty
    }

    It 'reports missing objects' {
        Assert-QuayError { Get-QuayLog -Organization nowhere } -Id QuayNotFound -Category ObjectNotFound -Target nowhere
        Assert-QuayError { Get-QuayLog -Repository acme/nothing } -Id QuayNotFound -Category ObjectNotFound -Target acme/nothing
    }

    It 'refuses an end before the start' {
        Assert-QuayError { Get-QuayLog -Organization acme -Since ([datetime]::Now) -Until ([datetime]::Now.AddDays(-1)) } -Id QuayInvalidInput -Category InvalidArgument -Target acme
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As normal
        Assert-QuayError { Get-QuayLog -Organization globex } -Id QuayForbidden -Category PermissionDenied -Target globex
    }
}
