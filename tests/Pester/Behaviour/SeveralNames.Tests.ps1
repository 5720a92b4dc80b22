BeforeDiscovery {
    Import-Module "$PSScriptRoot/../QuayPS.TestSupport.psm1"
    Import-TestModule
    # The parameters of all commands that have an attribute.
    $find = {
        param($attribute)
        foreach ($command in Get-Command -Module QuayPS -CommandType Cmdlet) {
            foreach ($parameter in $command.Parameters.Values | Where-Object { $_.Attributes.ForEach({ $_.GetType().Name }) -contains $attribute }) {
                @{ Command = $command.Name; Parameter = $parameter.Name; IsList = $parameter.ParameterType.IsArray }
            }
        }
    }
    $named = & $find NameTextAttribute
    # Every parameter whose command works on one value at a time.
    $parameters = & $find EachAttribute
}

BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Several names' {
    BeforeEach { Reset-TestConnection }

    It 'are read in the given order' {
        (Get-QuayTag acme/app nightly, v1.*, latest).Name | Should -Be 'nightly', 'v1.1.0', 'v1.0.0', 'latest'
        (Get-QuayTag acme/web, acme/app latest).Repository | Should -Be 'acme/web', 'acme/app'
    }

    It 'give one error for each missing one, in its place' {
        $written = Get-QuayTag acme/app latest, missing, nightly 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { $_.TargetObject } else { $_.Name } }
        $written | Should -Be 'latest', 'acme/app:missing', 'nightly'
    }

    It 'are changed like the same names from the pipeline' {
        Remove-QuayTag acme/app build-0001, build-0002 -Confirm:$false
        'build-0003', 'build-0004' | Remove-QuayTag acme/app -Confirm:$false
        (Get-RegistryRequest -Change).path | Should -Be @(1..4 | ForEach-Object { "/api/v1/repository/acme/app/tag/build-000$_" })
    }

    It 'are texts from the pipeline: object names if the parent is an argument, and parent names otherwise' {
        ('latest', 'nightly' | Get-QuayTag acme/app).Name | Should -Be 'latest', 'nightly'
        ('acme/web', 'acme/tools/builder' | Get-QuayTag -Name latest).Repository | Should -Be 'acme/web', 'acme/tools/builder'
        @('acme/web' | Get-QuayTag).Count | Should -Be @(Get-QuayTag acme/web).Count
    }

    It 'are taken from rows' {
        'Repository,Name,SourceTag', 'acme/app,one,latest', 'acme/app,two,latest' | ConvertFrom-Csv | New-QuayTag | ForEach-Object Name | Should -Be 'one', 'two'
    }

    It 'are refused in a list if PowerShell converted them to numbers, which may change them' {
        { Remove-QuayTag acme/app 1.10, 1.20 -Confirm:$false } | Should -Throw '*1.1*quotes*' -ErrorId 'ParameterArgumentTransformationError,*'
        Get-RegistryRequest | Should -BeNullOrEmpty
        @(Get-CommandError { Remove-QuayTag acme/app '1.10', '1.20' -Confirm:$false }).TargetObject | Should -Be acme/app:1.10, acme/app:1.20
        (Get-CommandError { Remove-QuayTag acme/app 1.10 -Confirm:$false }).TargetObject | Should -Be acme/app:1.10
    }
}

Describe 'A name that PowerShell has converted to a number' {
    It 'is refused if its text is lost: <Command> -<Parameter>' -ForEach $named {
        # PowerShell binds the value before the command runs.
        foreach ($value in 1.10, [decimal]1.10, $(if ($IsList) { , @(1.10, 1.20) })) {
            if ($null -ne $value) {
                $typed = @{ $Parameter = $value }
                { & $Command @typed } | Should -Throw '*in quotes*' -ErrorId 'ParameterArgumentTransformationError,*'
            }
        }
    }

    It 'keeps its text if it is the whole argument' {
        Reset-TestConnection
        Copy-QuayTag acme/app latest 1.10
        (Get-QuayTag acme/app 1.10).Name | Should -Be '1.10'
        (New-QuayTag acme/app 2.0 -SourceTag 1.10).Name | Should -Be '2.0'
        foreach ($run in { 1.10 | Remove-QuayTag acme/app -Confirm:$false }, { '{"Repository":"acme/app","Name":1.10}' | ConvertFrom-Json | Remove-QuayTag -Confirm:$false }) {
            (Get-CommandError $run).FullyQualifiedErrorId | Should -BeLike 'ParameterArgumentTransformationError,*'
        }

        (Get-QuayTag acme/app 1.10).Name | Should -Be '1.10'
    }

    It 'is the text of the command if PowerShell shows the number like it: <Run>' -ForEach @(
        @{ Run = { Get-QuayTag acme/app 9.9 }; Expected = @('acme/app:9.9') }
        @{ Run = { Get-QuayTag acme/app 22.04, 24.04, latest-1 }; Expected = @('acme/app:22.04', 'acme/app:24.04', 'acme/app:latest-1') }
        @{ Run = { 9.8, 9.9 | Get-QuayTag acme/app }; Expected = @('acme/app:9.8', 'acme/app:9.9') }
        @{ Run = { Get-QuayTag -Repository acme/app -Name:9.9 }; Expected = @('acme/app:9.9') }
    ) {
        @(Get-CommandError $Run).TargetObject | Should -Be $Expected
    }

    It 'is refused if the command has other texts of the number, or none: <Run>' -ForEach @(
        @{ Run = { $version = 3.10; Get-QuayTag acme/app $version } }
        @{ Run = { Get-QuayTag acme/app 3.1, 3.10 } }
        @{ Run = { 3.10 | Get-QuayTag acme/app } }
        @{ Run = { Get-QuayTag acme/app latest, 3.0 } }
        @{ Run = { Get-QuayTag acme/app 13.1, 3.10 } }
    ) {
        @(Get-CommandError $Run).FullyQualifiedErrorId | Should -Contain 'ParameterArgumentTransformationError,QuayPS.GetQuayTagCommand'
    }
}

Describe 'Several names of any command' {
    BeforeAll {
        # One object of the seed data, between two missing ones.
        $script:values = @{
            Repository = 'acme/zz1', 'acme/app', 'acme/zz2'; Destination = 'acme/zz1', 'acme/app', 'acme/zz2'
            Organization = 'zz1', 'acme', 'zz2'; Namespace = 'zz1', 'acme', 'zz2'; Path = 'organization/zz1', 'organization/acme', 'organization/zz2'
            ManifestDigest = 'sha256:01', 'sha256:02', 'sha256:03'; Tag = 'zz1', 'latest', 'zz2'; Team = 'zz1', 'developers', 'zz2'
            User = 'zz1', 'alice', 'zz2'; Robot = 'acme+zz1', 'acme+ci', 'acme+zz2'; ClientId = 'zz1', 'grafana', 'zz2'; Service = 'zz1', 'zz2', 'zz3'; SubscriptionId = 1, 12345678, 3
            Email = 'zz1@example.com', 'zz2@example.com', 'zz3@example.com'
        }

        # The output and the requests of a command: objects by their type and name, errors by their id and target, requests without
        # the ids that the registry or the command generates. Some reads send several concurrent requests, in any order.
        function Get-Effect([scriptblock] $Run) {
            Clear-RegistryRequest
            $written = try { & $Run 2>&1 3>$null 6>$null } catch { $_ }
            @{
                Written = @(foreach ($one in $written) {
                        if ($one -is [System.Management.Automation.ErrorRecord]) { "error $($one.FullyQualifiedErrorId) of $($one.TargetObject)" }
                        else { "$($one.GetType().Name) $($one.Organization) $($one.Repository) $($one.Name)$($one.Tag)$($one.ManifestDigest)" }
                    })
                Sent = @(Get-RegistryRequest | ForEach-Object { "$($_.method) $($_.path)" -replace '/[0-9a-f-]{36}|/[\w-]{43}$' } | Sort-Object)
            }
        }
    }

    It 'have the same effect from the pipeline and in separate calls: <Command> -<Parameter>' -ForEach $parameters {
        $info = Get-Command $Command
        $sets = $info.ParameterSets | Where-Object { $_.Parameters.Name -contains $Parameter -and -not ($_.Parameters | Where-Object { $_.Name -eq 'Follow' -and $_.IsMandatory }) }
        $set = $sets | Sort-Object { -not $_.IsDefault } | Select-Object -First 1
        $taken = $set.Parameters | Where-Object Name -EQ $Parameter
        # One at a time, so that the order of the requests is that of the names.
        $arguments = @{ ThrottleLimit = 1 }
        $isChange = $info.Parameters.ContainsKey('WhatIf')
        Reset-TestConnection
        foreach ($other in $set.Parameters | Where-Object { $_.IsMandatory -and $_.Name -ne $Parameter }) { $arguments[$other.Name] = Get-ParameterSample $other }
        $parent = ($taken.Attributes | Where-Object { $_.GetType().Name -eq 'EachAttribute' }).Of
        if ($parent) { $arguments[$parent] = $values[$parent][1] }
        if ($parent -eq 'Tag') { $arguments.Repository = 'acme/app' }
        # A separate parameter set, which no other parameter selects.
        if (-not $set.IsDefault -and $set.Parameters.Name -contains 'Superuser') { $arguments.Superuser = $true }
        if ($isChange) { $arguments.Confirm = $false }
        if ($info.Parameters.ContainsKey('TimeoutSec')) { $arguments.TimeoutSec = 0 }
        $names = if ($values.ContainsKey($Parameter)) { $values[$Parameter] } else { 'zz1', 'zz2', 'zz3' }

        $typed = @{ $Parameter = $names }
        $list = Get-Effect { & $Command @arguments @typed }
        $list.Written.Count + $list.Sent.Count | Should -BeGreaterThan 0
        if ($isChange) { Reset-TestConnection }
        $each = Get-Effect { foreach ($name in $names) { $typed = @{ $Parameter = $name }; & $Command @arguments @typed } }
        $list.Written | Should -Be $each.Written -Because 'a list is one call for each'
        if ($taken.ValueFromPipelineByPropertyName) {
            if ($isChange) { Reset-TestConnection }
            $rows = Get-Effect { $names | ForEach-Object { [pscustomobject]@{ $Parameter = $_ } } | & $Command @arguments }
            $rows.Written | Should -Be $list.Written -Because 'rows are as a list'
            $rows.Sent | Should -Be $list.Sent -Because 'rows are as a list'
        }

        if ($taken.ValueFromPipeline) {
            if ($isChange) { Reset-TestConnection }
            $texts = Get-Effect { $names | & $Command @arguments }
            $texts.Written | Should -Be $list.Written -Because 'texts from the pipeline are as a list'
            $texts.Sent | Should -Be $list.Sent -Because 'texts from the pipeline are as a list'
        }
    }
}
